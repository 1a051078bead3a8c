import { listAt, onlyKeys, required, wordAt, type Place } from '../place';
import { checkButtons } from './buttons';
import type { Drafting } from './drafting';
import { checkHeader } from './header';
import { checkCards, checkOffer } from './offer-and-cards';
import { checkCodeButton } from './one-time-code';
import { refusal } from './refusal';
import { checkBody, checkCodeBody, checkCodeFooter, checkFooter } from './texts';

const types = ['header', 'body', 'footer', 'buttons', 'limited_time_offer', 'carousel', 'call_permission_request'] as const;
type ComponentType = (typeof types)[number];
type Components = Partial<Record<ComponentType, Place>>;

const longestBody = 1024;
const longestOfferBody = 600;

/** The components of a new or edited template, each for itself and all together. */
export function checkComponents(template: Place, drafting: Drafting): void {
  const components = byType(listAt(template, 'components'));
  const { body } = components;
  if (body === undefined) throw required(`${template.path || 'components'}['BODY']`);
  if (drafting.category === 'AUTHENTICATION') {
    checkCode(components, body);
    return;
  }
  const { header, footer, buttons, limited_time_offer: offer, carousel } = components;
  if (carousel && (header ?? footer ?? buttons ?? offer)) throw wrong('Beside its cards a carousel has a body only.');
  if (offer && footer) throw wrong('A limited-time offer has no footer.');
  if (offer) checkOffer(offer, drafting);
  if (carousel) checkCards(carousel, drafting);
  const format = header && checkHeader(header, drafting);
  checkBody(body, offer ? longestOfferBody : longestBody, drafting);
  if (footer) checkFooter(footer);
  const kinds = buttons ? checkButtons(buttons, 10, drafting) : [];
  if (kinds.includes('spm') !== (format === 'product')) throw wrong('A product header and a button of type SPM go together.');
}

/** Nothing but the code, its expiry, and one button. */
function checkCode({ header, footer, buttons, limited_time_offer: offer, carousel }: Components, body: Place): void {
  if (header ?? offer ?? carousel) throw wrong('Authentication templates have body, footer and one button.');
  checkCodeBody(body);
  if (footer) checkCodeFooter(footer);
  if (buttons === undefined) throw wrong('Authentication templates have a single button of type OTP.');
  checkCodeButton(buttons);
}

function byType(list: Place[]): Components {
  const found: Components = {};
  for (const component of list) {
    const type = wordAt(component, 'type', types);
    if (found[type]) throw wrong(`There can be one component of type ${type.toUpperCase()}.`);
    if (type === 'call_permission_request') onlyKeys(component, ['type']);
    found[type] = component;
  }
  return found;
}

function wrong(message: string): Error {
  return refusal(undefined, { title: 'Template is not valid', message });
}
