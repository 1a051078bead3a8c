import type { getConversation, listConversations, readConversation } from '../../../contracts/conversation';
import type { BodyOf, ParsedRequest, QueryOf, ResponseOf } from '../../../contracts/endpoint';
import type { SendableContentInput } from '../../../contracts/sendable-content';
import type { sendMessage } from '../../../contracts/message';
import type { getStatus } from '../../../contracts/connection-status';

/** What is written here must compile, and what is marked must not: the check is the compiler's. */
function compiles(_check: () => void): void {
  expect(true).toBe(true);
}
declare const anything: never;

test('a controller gets what the endpoint declares, and nothing for what it does not', () => {
  compiles(() => {
    const list: ParsedRequest<typeof listConversations> = anything;
    const limit: number = list.query.limit;
    const q: string | undefined = list.query.q;
    const noBody: undefined = list.body;
    const noParams: undefined = list.params;
    const one: ParsedRequest<typeof getConversation> = anything;
    const id: string = one.params.documentId;
    // @ts-expect-error a default is filled in: the view is one of five words, not only this one
    const view: 'archived' = list.query.view;
    // @ts-expect-error this endpoint has no query
    const missing = one.query.limit;
    return [limit, q, noBody, noParams, id, view, missing];
  });
});

test('a caller may leave out what has a default', () => {
  compiles(() => {
    const query: QueryOf<typeof listConversations> = {};
    const wrong: QueryOf<typeof listConversations> = {
      // @ts-expect-error there is no view of that name
      view: 'favourites',
    };
    const body: BodyOf<typeof readConversation> = {};
    // @ts-expect-error this endpoint takes no body
    const none: BodyOf<typeof getConversation> = {};
    return [query, wrong, body, none];
  });
});

test('an answer has the shape that the endpoint declares', () => {
  compiles(() => {
    const { data, meta }: ResponseOf<typeof listConversations> = anything;
    const next: string | null = meta.nextCursor;
    const name: string | undefined = data[0]?.contact.name;
    const status: ResponseOf<typeof getStatus> = anything;
    // @ts-expect-error null while nothing has come yet
    const last: string = status.data.lastWebhookAt;
    return [next, name, last];
  });
});

test('what can be sent is a text or a template', () => {
  compiles(() => {
    type SendInput = BodyOf<typeof sendMessage>;
    const good: SendInput[] = [
      { content: { type: 'text', text: { body: 'Hello' } } },
      { content: { type: 'template', template: { name: 'a', language: 'en' } }, replyTo: null },
      { content: { type: 'template', template: { name: 'a', language: 'en', variables: ['x'] } } },
      { content: { type: 'template', template: { name: 'a', language: 'en', variables: { first_name: 'x' } } } },
    ];
    // @ts-expect-error an image cannot be sent yet
    const image: SendableContentInput = { type: 'image', image: { id: '1' } };
    // @ts-expect-error a text needs its body
    const empty: SendableContentInput = { type: 'text', text: {} };
    // @ts-expect-error values are texts
    const numbers: SendableContentInput = { type: 'template', template: { name: 'a', language: 'en', variables: [1] } };
    return [good, image, empty, numbers];
  });
});
