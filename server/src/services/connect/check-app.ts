import type { Finding } from '../../../../domain/connection/findings';
import { bad } from '../../../../domain/health/meta-trouble';
import { appToken, proveApp, type MetaApp } from '../../meta/access-token';
import type { GraphClient } from '../../meta/graph-client';
import { MetaApiError } from '../../meta/meta-api-error';
import { asText } from '../../meta/wire';
import { refused } from './refused';

/** Meta's codes for "there is no such app" and "the secret is another" (reference section 6.4). */
const NO_SUCH_APP = new Set([101, 100, 803]);
const WRONG_SECRET = new Set([1, 190]);

/** Step 1: id and secret belong to one app. */
export async function checkApp(graph: GraphClient, app: MetaApp, now: number): Promise<Finding> {
  try {
    await proveApp(graph, app);
  } catch (error) {
    if (!(error instanceof MetaApiError) || error.status === null) return refused(error, { field: 'appId', value: app.appId }, now);
    if (NO_SUCH_APP.has(error.code ?? -1)) return failed(bad('app-id-wrong', 'appId', { id: app.appId }), now);
    if (WRONG_SECRET.has(error.code ?? -1)) return failed(bad('app-secret-wrong', 'appSecret'), now);
    return refused(error, { field: 'appSecret', value: app.appId }, now);
  }
  try {
    const { appId, appSecret: _appSecret, ...place } = app;
    const told = await graph.get({ ...place, accessToken: appToken(app) }, appId, { fields: 'id,name' });
    const name = asText(told.name);
    return { checkedAt: now, found: name === null ? [] : [{ name: 'app', value: name }], troubles: [] };
  } catch (error) {
    return refused(error, { field: 'appId', value: app.appId }, now);
  }
}

function failed(trouble: Finding['troubles'][number], checkedAt: number): Finding {
  return { checkedAt, found: [], troubles: [trouble] };
}
