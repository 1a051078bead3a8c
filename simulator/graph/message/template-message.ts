import type { Message } from '../../customer';
import { componentOf, type ShownTemplate } from '../../template';
import { GraphError } from '../graph-error';
import type { Checking } from './lookups';
import { objectAt, onlyKeys, type Place } from '../place';
import { fillButtons } from './template/buttons';
import { fillCarousel } from './template/carousel';
import { parametersOf, readComponents } from './template/components';
import { fillText } from './template/fill-text';
import { findSendable } from './template/find-template';
import { fillHeader } from './template/header';
import { fillOffer } from './template/offer';
import { checkOneTimeCode } from './template/one-time-code';

const longestBody = 1024;
const longestOfferBody = 600;

/** Finds the template of a message and fills it in, or refuses the message with Meta's codes. */
export function checkTemplateMessage(message: Place, checking: Checking): NonNullable<Message['template']> {
  const sent = objectAt(message, 'template');
  onlyKeys(sent, ['name', 'language', 'components']);
  const template = findSendable(checking.templates, sent);
  // A code must reach the phone of that number: a user id alone does not say where that is.
  if (template.category === 'AUTHENTICATION' && !message.value['to']) throw new GraphError(131062);

  const components = readComponents(sent);
  const frame = { components: template.components, isNamed: template.parameter_format === 'NAMED' };
  const offer = fillOffer(template, components.offer);
  const body = componentOf(template, 'BODY')?.text ?? '';
  const textToFill = { text: body, place: 'body', isNamed: frame.isNamed, max: offer ? longestOfferBody : longestBody };
  const shown: ShownTemplate = {
    ...fillHeader(frame, components.header, checking),
    offer,
    body: fillText(textToFill, parametersOf(components.body)),
    footer: componentOf(template, 'FOOTER')?.text,
    buttons: fillButtons(frame, components.buttons),
    cards: fillCarousel(template, components.carousel, checking),
  };
  checkOneTimeCode(template, components.body, shown);
  return { category: template.category, shown };
}
