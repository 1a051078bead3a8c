/** The plugin in a Strapi that runs, by its admin API. */
export function runningStrapi(url, token) {
  const base = `${url.replace(/\/$/, '')}/whatsapp`;
  return {
    assistants: () => request('GET', '/assistants'),
    cases: (assistant) => request('GET', `/assistants/${assistant}/cases`),
    run: (assistant, kept) => request('POST', `/assistants/${assistant}/cases/${kept}/run`),
    close: () => Promise.resolve(),
  };

  async function request(method, path) {
    const response = await reach(`${base}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(method === 'POST' && { body: '{}' }),
    });
    if (response.status === 401) throw new Error('The token was refused. Log in as an admin again: tokens of a session run out.');
    const { data, error } = await response.json().catch(() => ({}));
    if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${error?.message ?? 'no reason given'}`);
    return data;
  }
}

async function reach(address, init) {
  try {
    return await fetch(address, init);
  } catch (error) {
    throw new Error(`${new URL(address).origin} does not answer. Does Strapi run there?`, { cause: error });
  }
}
