import type { TemplateButton, TemplateComponent } from '../../template';

/** Components as the API shows them afterwards: types in capitals, and the texts that Meta puts in itself. */
export function withShownForms(components: TemplateComponent[]): TemplateComponent[] {
  const minutes = components.find(({ type }) => type.toUpperCase() === 'FOOTER')?.code_expiration_minutes;
  return components.map((component) => shown(component, minutes));
}

function shown(component: TemplateComponent, minutes: number | undefined): TemplateComponent {
  const type = component.type.toUpperCase();
  const { format, buttons, cards, ...rest } = component;
  return {
    ...rest,
    type,
    ...(format === undefined ? {} : { format: format.toUpperCase() }),
    ...(type === 'BODY' && component.text === undefined ? codeText(component) : {}),
    ...(minutes !== undefined && type === 'FOOTER' ? { text: `This code expires in ${minutes} minutes.` } : {}),
    ...(buttons === undefined ? {} : { buttons: buttons.map(shownButton) }),
    ...(cards === undefined ? {} : { cards: cards.map((card) => ({ components: withShownForms(card.components) })) }),
  };
}

function codeText({ add_security_recommendation: hasAdvice }: TemplateComponent): { text: string } {
  return { text: `*{{1}}* is your code.${hasAdvice ? ' Tell it to nobody.' : ''}` };
}

/** The button of a one-time code comes back as one that opens an address. */
function shownButton(button: TemplateButton): TemplateButton {
  const type = button.type.toUpperCase();
  if (type !== 'OTP') return { ...button, type };
  const kind = button.otp_type?.toUpperCase() ?? 'COPY_CODE';
  const url = `https://www.whatsapp.com/otp/code/?otp_type=${kind}&code=otp{{1}}`;
  return { type: 'URL', text: button.text ?? 'Copy code', url, example: [url.replace('{{1}}', '123456')] };
}
