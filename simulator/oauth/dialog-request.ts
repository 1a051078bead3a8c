import { scopes, type Scope } from '../tokens/access-token';
import type { World } from '../world';

/** What the address of the login dialog asks for. */
export interface DialogRequest {
  /** As it was written: the exchange of the code compares it byte for byte. */
  redirectUri: string;
  state: string | null;
  scopes: Scope[];
}

/** Why the dialog does not open. It then leads nowhere: the address to go back to may be anybody's. */
export interface DialogRefusal {
  title: string;
  words: string;
}

/** What a configuration of Facebook Login for Business asks for. */
const scopesOfConfiguration: Scope[] = ['whatsapp_business_management', 'whatsapp_business_messaging', 'business_management'];

export function parseDialog({ options, settings }: World, query: URLSearchParams): DialogRequest | DialogRefusal {
  const redirectUri = query.get('redirect_uri') ?? '';
  if (query.get('client_id') !== options.appId) {
    return { title: 'Invalid App ID', words: 'The provided app ID does not look like a valid app ID.' };
  }
  if (!/^https?:\/\//.test(redirectUri) || !URL.canParse(redirectUri)) {
    return { title: "Can't load URL", words: 'The parameter redirect_uri must be a whole URL.' };
  }
  if (settings.redirectUris !== null && !settings.redirectUris.includes(redirectUri)) {
    return {
      title: 'URL blocked',
      words:
        "This redirect failed because the redirect URI is not in the app's client OAuth settings. " +
        'Make sure that Client and Web OAuth Login are on, and add it to the Valid OAuth Redirect URIs.',
    };
  }
  if ((query.get('response_type') ?? 'code') !== 'code') {
    return { title: 'Unsupported response type', words: 'Only response_type=code is played here.' };
  }
  const asked = query.has('config_id') ? scopesOfConfiguration : namesIn(query.get('scope'));
  const wrong = asked.filter((name) => !isScope(name));
  if (wrong.length > 0) {
    return { title: 'Invalid Scopes', words: `Invalid Scopes: ${wrong.join(', ')}. This message is only shown to developers.` };
  }
  return { redirectUri, state: query.get('state'), scopes: asked.filter(isScope) };
}

export function isRefusal(parsed: DialogRequest | DialogRefusal): parsed is DialogRefusal {
  return 'title' in parsed;
}

function namesIn(text: string | null): string[] {
  const names = (text ?? '').split(/[\s,]+/).filter((name) => name !== '');
  return names.length === 0 ? ['public_profile'] : [...new Set(names)];
}

function isScope(name: string): name is Scope {
  return scopes.some((scope) => scope === name);
}
