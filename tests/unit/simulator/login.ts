import type { TestSimulator } from '../../helpers/start-simulator';

export const appId = '100000000000000';
export const redirectUri = 'http://127.0.0.1:1337/api/whatsapp/oauth/callback';

type Parameters = Record<string, string | undefined>;

/** The address of the login dialog; undefined takes a parameter away. */
export function dialogUrl(simulator: Pick<TestSimulator, 'url'>, parameters: Parameters = {}): string {
  const given: Parameters = {
    client_id: appId,
    redirect_uri: redirectUri,
    state: 'a state',
    config_id: '7',
    response_type: 'code',
    ...parameters,
  };
  const url = new URL('/v26.0/dialog/oauth', simulator.url);
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}

/** Asks for a token as a server does; undefined takes a parameter away. */
export async function askForToken(simulator: Pick<TestSimulator, 'url'>, parameters: Parameters) {
  const given: Parameters = { client_id: appId, client_secret: 'demo-app-secret', ...parameters };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined) query.set(name, value);
  }
  const response = await fetch(`${simulator.url}/v26.0/oauth/access_token?${query}`);
  return { status: response.status, body: (await response.json()) as TokenAnswer };
}

interface TokenAnswer {
  access_token?: string;
  token_type?: string;
  expires_in?: number;
  error?: { message: string; type: string; code: number; error_subcode?: number };
}

export function codeIn(location: string): string {
  return new URL(location).searchParams.get('code') ?? '';
}
