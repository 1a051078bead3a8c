import { createQueryMask } from '../../../server/src/middlewares/mask-query';

const mask = createQueryMask('whatsapp');

/** As Koa has it: the context's address is the request's. */
function contextOf(url: string) {
  const request = { url };
  return Object.create(
    {},
    {
      request: { value: request },
      url: { configurable: true, get: () => request.url },
    },
  ) as { request: { url: string }; url: string };
}

async function logged(url: string): Promise<{ before: string; after: string }> {
  const context = contextOf(url);
  let before = '';
  await mask(context, async () => {
    before = context.request.url;
  });
  return { before, after: context.url };
}

it.each([
  ['/whatsapp/conversations?view=all&q=Ana%20P%C3%A9rez', '/whatsapp/conversations?view=…&q=…'],
  ['/whatsapp/media/a1?ticket=secret', '/whatsapp/media/a1?ticket=…'],
  ['/admin/plugins/whatsapp/c/a1?q=34600000001', '/admin/plugins/whatsapp/c/a1?q=…'],
  ['/content-manager/collection-types/plugin::whatsapp.contact?_q=Ana', '/content-manager/collection-types/plugin::whatsapp.contact?_q=…'],
  ['/whatsapp/status', '/whatsapp/status'],
  ['/content-manager/collection-types/api::page.page?_q=Ana', '/content-manager/collection-types/api::page.page?_q=Ana'],
])('the log of %s shows %s, and whoever answers sees the whole', async (url, shown) => {
  expect(await logged(url)).toEqual({ before: url, after: shown });
});

it('lets what rewrites the address rewrite it', async () => {
  const context = contextOf('/whatsapp/conversations?q=Ana');
  await mask(context, async () => {
    context.url = '/whatsapp/elsewhere?q=Ana';
  });
  expect([context.request.url, context.url]).toEqual(['/whatsapp/elsewhere?q=Ana', '/whatsapp/elsewhere?q=…']);
});
