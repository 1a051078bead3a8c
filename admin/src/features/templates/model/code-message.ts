import type { TemplateComponent, TemplateDraft } from '../../../../../contracts/template';
import { partOf, typeOf, withPart, type Components } from './parts';

/** What can be chosen of a message with a code: Meta writes its words. */
export interface CodeMessage {
  readonly hasSecurityLine: boolean;
  /** Null: says nothing of it. */
  readonly minutes: number | null;
  /** Empty: Meta's own words on the button. */
  readonly button: string;
}

export function codeMessage(draft: TemplateDraft): CodeMessage {
  const minutes = partOf(draft, 'FOOTER')?.code_expiration_minutes;
  return {
    hasSecurityLine: partOf(draft, 'BODY')?.add_security_recommendation === true,
    minutes: typeof minutes === 'number' ? minutes : null,
    button: partOf(draft, 'BUTTONS')?.buttons?.[0]?.text ?? '',
  };
}

export function withCodeMessage(draft: TemplateDraft, { hasSecurityLine, minutes, button }: CodeMessage): TemplateDraft {
  const [otp] = partOf(draft, 'BUTTONS')?.buttons ?? [];
  const { text: _former, ...rest } = otp ?? { type: 'OTP', otp_type: 'COPY_CODE' };
  const body = withPart(draft, 'BODY', { type: 'BODY', add_security_recommendation: hasSecurityLine });
  const footer = withPart(body, 'FOOTER', minutes === null ? null : { type: 'FOOTER', code_expiration_minutes: minutes });
  return withPart(footer, 'BUTTONS', { type: 'BUTTONS', buttons: [{ ...rest, ...(button !== '' && { text: button }) }] });
}

/** Meta shows its own words and a link instead of the button (reference section 5.1): back to what can be sent to it. */
export function writableCode(components: Components): Components {
  return components.map((component) => {
    switch (typeOf(component)) {
      case 'BODY':
        return { type: 'BODY', add_security_recommendation: component.add_security_recommendation === true };
      case 'FOOTER':
        return { type: 'FOOTER', code_expiration_minutes: component.code_expiration_minutes };
      case 'BUTTONS':
        return { type: 'BUTTONS', buttons: (component.buttons ?? []).map(writableButton) };
      default:
        return component;
    }
  });
}

function writableButton(button: NonNullable<TemplateComponent['buttons']>[number]) {
  if (typeOf(button) !== 'URL') return button;
  const otpType = /[?&]otp_type=([A-Z_]+)/.exec(button.url ?? '')?.[1] ?? 'COPY_CODE';
  return { type: 'OTP', otp_type: otpType, ...(button.text !== undefined && { text: button.text }) };
}
