import type { AutomationSettings } from '../../contracts/automation-settings';
import { guessLanguage } from '../guess-language';
import type { AnsweringAssistant } from './answering-assistant';
import { chooseText } from './choose-text';
import type { AutomaticText } from './receive-inbound';
import { shippedTexts } from './shipped-texts';

export interface TextFacts {
  readonly settings: AutomationSettings;
  readonly assistant: AnsweringAssistant | null;
  /** The assigned user's: of the panel, of the agent profile. In this order. */
  readonly ownerLanguages: readonly (string | null)[];
  readonly contactLanguage: string | null;
  /** What the contact wrote last. */
  readonly lastText: string | null;
}

/** What the contact reads: the waiting message in the language of who will answer, all else in the contact's own. */
export function automaticText(text: AutomaticText, facts: TextFacts): string {
  const { settings, ownerLanguages, contactLanguage, lastText } = facts;
  const spoken = lastText === null ? null : guessLanguage(lastText);
  const wanted = text === 'waiting' ? [...ownerLanguages, contactLanguage] : [spoken, contactLanguage, ...ownerLanguages];
  return chooseText({ own: ownTexts(text, facts), shipped: shippedTexts[text], wanted, defaultLocale: settings.defaultLocale });
}

function ownTexts(text: AutomaticText, { settings, assistant }: TextFacts): Readonly<Record<string, string>> {
  switch (text) {
    case 'waiting':
      return settings.waitingMessages;
    case 'handoff':
      return assistant?.draft.handoff.messages ?? {};
    case 'failure':
      return assistant?.draft.handoff.failureMessages ?? {};
    case 'opted-out':
      return settings.optOut.stopTexts;
    case 'opted-in':
      return settings.optOut.startTexts;
  }
}
