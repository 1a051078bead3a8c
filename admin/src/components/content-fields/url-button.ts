import { messageLimits } from '../../../../contracts/message-limits';
import type { SendableInteractive } from '../../../../contracts/interactive-content';
import type { MediaFile } from '../../../../contracts/media';
import type { UrlButtonDraft } from './drafts';
import { headerContent, headerDraft, headerProblem } from './header';
import { errorsOf, isWebAddress, textProblem, type ContentErrors, type ContentProblem } from './problem';

type UrlButton = Extract<SendableInteractive, { kind: 'cta_url' }>;

export function newUrlButton(): UrlButtonDraft {
  return { header: { kind: 'none' }, body: '', footer: '', displayText: '', url: '' };
}

export function urlButtonProblems({ header, body, footer, displayText, url }: UrlButtonDraft): ContentErrors {
  return errorsOf({
    header: headerProblem(header),
    body: textProblem(body, { limit: messageLimits.interactiveBody, isRequired: true }),
    footer: textProblem(footer, { limit: messageLimits.footer }),
    displayText: textProblem(displayText, { limit: messageLimits.urlButtonText, isRequired: true }),
    url: addressProblem(url),
  });
}

function addressProblem(url: string): ContentProblem | null {
  return textProblem(url, { limit: messageLimits.link, isRequired: true }) ?? (isWebAddress(url.trim()) ? null : { code: 'address' });
}

export function urlButtonContent({ header, body, footer, displayText, url }: UrlButtonDraft): UrlButton {
  const head = headerContent(header);
  return {
    kind: 'cta_url',
    ...(head && { header: head }),
    body,
    ...(footer.trim() !== '' && { footer }),
    displayText,
    url: url.trim(),
  };
}

export function urlButtonDraft(content: UrlButton, media: readonly MediaFile[]): UrlButtonDraft {
  const { header, body, footer = '', displayText, url } = content;
  return { header: headerDraft(header, media), body, footer, displayText, url };
}
