import type { ReactElement } from 'react';

import { render } from '@testing-library/react';
import { DesignSystemProvider } from '@strapi/design-system';
import { IntlProvider } from 'react-intl';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';

import english from '../../../../admin/src/translations/en.json';

/** jsdom has none; the router only carries it along. */
class PlainRequest {
  readonly url: string;
  readonly method = 'GET';
  readonly signal: AbortSignal | undefined;

  constructor(url: string | URL, init: { signal?: AbortSignal } = {}) {
    this.url = String(url);
    this.signal = init.signal;
  }
}
Object.assign(globalThis, { Request: PlainRequest });

const messages = Object.fromEntries(Object.entries(english).map(([key, text]) => [`whatsapp.${key}`, text]));

/** A part of the panel with what Strapi puts around it. `elsewhere` is another page. */
export function renderInPanel(element: ReactElement, { at = '/here', path = '/here' } = {}) {
  const router = createMemoryRouter(
    [
      { path, element },
      { path: '*', element: <p>elsewhere</p> },
    ],
    { initialEntries: [at] },
  );
  const view = render(
    <IntlProvider locale="en" messages={messages}>
      <DesignSystemProvider locale="en">
        <RouterProvider router={router} future={{ v7_startTransition: false }} />
      </DesignSystemProvider>
    </IntlProvider>,
  );
  return { ...view, router };
}
