import * as api from './api.js';
import { openContactSheet } from './compose/contact.js';
import { pickFile, pickPhoto } from './compose/files.js';
import { openPlaceSheet } from './compose/place.js';
import { openStickerSheet } from './compose/stickers.js';
import { openListSheet } from './list-sheet.js';
import * as forms from './message-forms.js';
import { openMessageMenu } from './message-menu.js';

/** Everything a customer can do in the chat, as webhooks. `phone()` is what is shown at the moment. */
export function createActs({ phone, chosen, tell, composer, now, record }) {
  const business = () => phone().business.number;

  /** @param message a message, or the promise of one whose file is still coming up */
  const send = (message, answered) => {
    const { id, name } = chosen();
    const target = answered ?? quotedMessage();
    return tell(
      Promise.resolve(message).then((ready) => {
        const whole = target === undefined ? ready : forms.replyTo(ready, target);
        return api.write(id, { ...whole, profileName: name });
      }),
    );
  };

  function quotedMessage() {
    const quoted = composer().takeQuote();
    return quoted && { wamid: quoted.wamid, from: quoted.direction === 'out' ? business() : chosen().id };
  }

  const answerTo = (wamid) => ({ wamid, from: business() });
  const me = () => ({ name: chosen().name, phone: chosen().phone ?? chosen().id });

  const acts = {
    sendText: (body) => send(forms.text(body)),
    tapTemplate: (wamid, button) => send(forms.templateReply(button), answerTo(wamid)),
    tapReply: (wamid, reply) => send(forms.buttonReply(reply), answerTo(wamid)),
    openList: (wamid, action, taken) => openListSheet(action, taken, (row) => send(forms.listReply(row), answerTo(wamid))),
    sendPlace: (wamid) => openPlaceSheet((place) => send(forms.place(place), answerTo(wamid))),
    shareNumber: (wamid) => send(forms.ownNumber(me()), answerTo(wamid)),
    fillForm: (wamid, token) => send(forms.flowReply(token), answerTo(wamid)),
    order: (wamid, { catalog_id: catalog = 'catalog', product_retailer_id: product, sections, parameters }) => {
      const first = product ?? sections?.[0]?.product_items[0]?.product_retailer_id ?? parameters?.thumbnail_product_retailer_id;
      return send(forms.order(catalog, first ?? 'product-1'), answerTo(wamid));
    },
    copyCode: (code) =>
      tell(
        navigator.clipboard.writeText(code).then(
          () => `Copied: ${code}`,
          () => `The code is ${code}`,
        ),
      ),
    onPlayed: (wamid) => tell(api.played(chosen().id, wamid)),
    react: (wamid, emoji) => tell(api.write(chosen().id, forms.reaction(wamid, emoji))),
    revoke: (wamid) => tell(api.revoke(chosen().id, wamid)),
    saveEdit: ({ wamid, type }, body) => tell(api.edit(chosen().id, wamid, { [type]: type === 'text' ? { body } : { caption: body } })),
    quote: (item) => composer().quote(item),
    startEdit: (item) => composer().edit(item),
    openMenu: (item) => openMessageMenu(item, acts, now()),
    photo: () => pickPhoto(send),
    voice: () => record(),
    place: () => openPlaceSheet((place) => send(forms.place(place))),
    file: () => pickFile(send),
    contact: () =>
      openContactSheet(
        phone().people.filter(({ id }) => id !== chosen().id),
        (person) => send(forms.contact(person)),
      ),
    sticker: () => openStickerSheet(send),
    send,
  };
  return acts;
}
