import { element } from '../dom.js';
import { formatText } from '../format-text.js';
import { actButton, buttonRow, linkButton } from './buttons.js';
import { cardRow } from './cards.js';
import { film, paper, picture } from './files.js';
import { tapped } from './tapped.js';

/** A question with something to tap, or what the customer has tapped. */
export function interactive(item, acts) {
  const { content = {}, direction } = item.message;
  if (direction === 'in') return tapped(titleOf(content));
  const { header, body, footer } = content;
  return {
    above: [
      ...headerOf(header),
      body?.text && element('p', {}, ...formatText(body.text)),
      footer?.text && element('p', { class: 'bubble-foot' }, footer.text),
    ].filter(Boolean),
    ...belowOf(item, acts),
  };
}

function titleOf({ button_reply: button, list_reply: row, nfm_reply: form }) {
  return button?.title ?? row?.title ?? (form ? 'Form filled in' : 'Answer');
}

function headerOf(header) {
  if (header === undefined) return [];
  if (header.type === 'text') return [element('p', { class: 'bubble-head' }, header.text)];
  const show = { image: picture, video: film, document: paper }[header.type];
  return show ? [show(header[header.type])] : [];
}

function belowOf({ message, taps }, acts) {
  const { content, wamid } = message;
  const { action = {} } = content;
  const isDone = taps.length > 0;
  const row = (...buttons) => ({ below: [buttonRow(buttons)] });
  switch (content.type) {
    case 'button':
      return row(
        ...action.buttons.map(({ reply }) =>
          actButton({ label: reply.title, isPressed: taps.includes(reply.id) }, () => acts.tapReply(wamid, reply)),
        ),
      );
    case 'list':
      return row(actButton({ label: action.button, sign: 'lines', isPressed: isDone }, () => acts.openList(wamid, action, taps.at(-1))));
    case 'cta_url':
      return row(linkButton(action.parameters.display_text, action.parameters.url));
    case 'location_request_message':
      return row(actButton({ label: 'Send location', sign: 'pin', isPressed: isDone }, () => acts.sendPlace(wamid)));
    case 'request_contact_info':
      return row(actButton({ label: 'Share my number', sign: 'person', isPressed: isDone }, () => acts.shareNumber(wamid)));
    case 'flow':
      return row(
        actButton({ label: action.parameters.flow_cta, isPressed: isDone }, () => acts.fillForm(wamid, action.parameters.flow_token)),
      );
    case 'carousel':
      return { beside: cardRow(action.cards, { wamid, taps }, acts) };
    case 'product':
    case 'product_list':
    case 'catalog_message':
      return row(actButton({ label: 'Order one', sign: 'bag' }, () => acts.order(wamid, action)));
    default:
      return {};
  }
}
