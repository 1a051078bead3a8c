import type { Finding } from '../../../../domain/connection/findings';
import { bad } from '../../../../domain/health/meta-trouble';
import { tokenTroubles } from '../../../../domain/health/token-troubles';
import { inspectToken, type MetaApp } from '../../meta/access-token';
import type { GraphClient } from '../../meta/graph-client';
import { MetaApiError } from '../../meta/meta-api-error';
import { asText } from '../../meta/wire';
import { refused } from './refused';

/** Step 2: what the token is, how long it lasts, and what it may do. */
export async function checkToken(
  graph: GraphClient,
  app: MetaApp,
  { accessToken, now }: { accessToken: string; now: number },
): Promise<Finding> {
  try {
    const token = await inspectToken(graph, app, accessToken);
    const troubles = tokenTroubles(token, { appId: app.appId, now });
    const owner = troubles.some(({ code }) => code === 'token-invalid' || code === 'token-expired')
      ? null
      : await ownerOf(graph, app, accessToken);
    return {
      checkedAt: now,
      found: [
        ...(token.type === null ? [] : [{ name: 'tokenType', value: token.type }]),
        ...(owner === null ? [] : [{ name: 'tokenOwner', value: owner }]),
        { name: 'tokenEnds', value: token.expiresAt === null ? 'never' : new Date(token.expiresAt).toISOString() },
        { name: 'scopes', value: token.scopes.join(' ') },
      ],
      troubles,
      token: { type: token.type, expiresAt: token.expiresAt, scopes: token.scopes },
    };
  } catch (error) {
    // Meta refuses to read a token with the app's own when that is wrong.
    if (error instanceof MetaApiError && (error.code === 190 || error.code === 1)) {
      return { checkedAt: now, found: [], troubles: [bad('app-secret-wrong', 'appSecret')] };
    }
    return refused(error, { field: 'accessToken', value: '' }, now);
  }
}

/** Whose it is, such as the system user "strapi"; a courtesy. */
async function ownerOf(graph: GraphClient, { graphApiBaseUrl, graphApiVersion }: MetaApp, accessToken: string): Promise<string | null> {
  try {
    return asText((await graph.get({ graphApiBaseUrl, graphApiVersion, accessToken }, 'me', { fields: 'id,name' })).name);
  } catch (error) {
    if (error instanceof MetaApiError) return null;
    throw error;
  }
}
