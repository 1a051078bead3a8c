import { WhatsAppAPI } from 'whatsapp-api-js';
import * as m from 'whatsapp-api-js/messages';

/** Prints what an independent client library sends for each type that it has, as `{ name: body }`. */
const templateWith = (...components) => new m.Template('order_confirmation', 'en_US', ...components);

const messages = {
  text: new m.Text('Hello https://example.org', true),
  'image by id': new m.Image('1', true, 'Look'),
  'image by link': new m.Image('https://example.org/a.jpg', false, 'Look'),
  'video by id': new m.Video('1', true, 'Look'),
  'audio by id': new m.Audio('1', true),
  'voice note': new m.Audio('1', true, true),
  'document by id': new m.Document('1', true, 'Look', 'a.pdf'),
  'document by link': new m.Document('https://example.org/a.pdf', false, 'Look', 'a.pdf'),
  'sticker by id': new m.Sticker('1', true),
  location: new m.Location(-122.4, 37.7, 'Shop', '1 Way'),
  contacts: new m.Contacts([
    new m.Name('John Smith', 'John', 'Smith', 'D.', 'Jr', 'Dr'),
    new m.Address('United States', 'us', 'CA', 'Menlo Park', '1 Way', '94025', 'HOME'),
    new m.Birthday('2012', '08', '18'),
    new m.Email('a@example.org', 'WORK'),
    new m.Organization('Shop', 'Design', 'Manager'),
    new m.Phone('+1 940 555 1234', 'HOME'),
    new m.Phone('+1 650 555 1234', 'WORK', '16505551234'),
    new m.Url('https://example.org', 'WORK'),
  ]),
  'reply buttons': new m.Interactive(
    new m.ActionButtons(new m.Button('1', 'Yes'), new m.Button('2', 'No')),
    new m.Body('Well?'),
    new m.Header('Title'),
    new m.Footer('Small'),
  ),
  'reply buttons with a picture': new m.Interactive(
    new m.ActionButtons(new m.Button('1', 'Yes')),
    new m.Body('Well?'),
    new m.Header(new m.Image('1', true)),
  ),
  list: new m.Interactive(
    new m.ActionList(
      'Open',
      new m.ListSection('One', new m.Row('1', 'First', 'More')),
      new m.ListSection('Two', new m.Row('2', 'Second', 'More')),
    ),
    new m.Body('Choose'),
    new m.Header('Title'),
    new m.Footer('Small'),
  ),
  'URL button': new m.Interactive(
    new m.ActionCTA('Open', 'https://example.org'),
    new m.Body('Look'),
    new m.Header('Title'),
    new m.Footer('Small'),
  ),
  'location request': new m.Interactive(new m.ActionLocation(), new m.Body('Where are you?')),
  'contact info request': new m.Interactive(new m.ActionContactRequest(), new m.Body('Your number?')),
  reaction: new m.Reaction('wamid.1', '😀'),
  'reaction taken back': new m.Reaction('wamid.1'),
  'template without variables': templateWith(),
  'template with text': templateWith(
    new m.HeaderComponent(new m.HeaderParameter('A-1')),
    new m.BodyComponent(new m.BodyParameter('Ana'), new m.BodyParameter('Friday')),
  ),
  'template with names': templateWith(new m.BodyComponent(new m.BodyParameter('Ana', 'first_name'))),
  'template with a picture': templateWith(
    new m.HeaderComponent(new m.HeaderParameter(new m.Image('https://example.org/a.jpg'))),
    new m.BodyComponent(new m.BodyParameter('Ana')),
  ),
  'template with quick replies': templateWith(new m.PayloadComponent('STOP'), new m.PayloadComponent('MORE')),
  'template with an address': templateWith(new m.URLComponent('A-1')),
  'template with a code': templateWith(new m.CopyComponent('25OFF')),
  'template with an offer': templateWith(new m.LTOComponent(1_900_000_000_000), new m.BodyComponent(new m.BodyParameter('Ana'))),
  'template with cards': templateWith(
    new m.CarouselComponent(
      new m.CarouselCard(new m.Image('1', true), new m.BodyComponent(new m.BodyParameter('Ana')), new m.PayloadComponent('MORE')),
      new m.CarouselCard(new m.Image('1', true), new m.BodyComponent(new m.BodyParameter('Ana')), new m.PayloadComponent('MORE')),
    ),
  ),
};

const sent = {};
for (const [name, message] of Object.entries(messages)) {
  const fetch = async (_url, { body }) => {
    // The library writes some lists as JSON inside the JSON; Meta reads either.
    sent[name] = Object.fromEntries(Object.entries(JSON.parse(body)).map(([key, value]) => [key, unpacked(value)]));
    return new globalThis.Response('{"messages":[{"id":"wamid.1"}],"contacts":[]}');
  };
  const api = new WhatsAppAPI({ token: 'token', secure: false, v: 'v23.0', ponyfill: { fetch } });
  await api.sendMessage('1', '16505551234', message);
}
function unpacked(value) {
  return typeof value === 'string' && /^[[{]/.test(value) ? JSON.parse(value) : value;
}

process.stdout.write(JSON.stringify(sent));
