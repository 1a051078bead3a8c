import { requestJson } from './http.mjs';
import { admin, strapiUrl } from './settings.mjs';

/** Makes the demo's user on a fresh database. @returns its token, or undefined where there are users already */
export async function ensureAdmin() {
  const { data } = await requestJson(`${strapiUrl}/admin/init`);
  if (data.hasAdmin) return undefined;
  const answer = await requestJson(`${strapiUrl}/admin/register-admin`, { method: 'POST', body: admin });
  return answer.data.accessToken ?? answer.data.token;
}

/** The demo's user again. @throws where its password was changed */
export async function logIn() {
  const { data } = await requestJson(`${strapiUrl}/admin/login`, {
    method: 'POST',
    body: { email: admin.email, password: admin.password },
  });
  return data.accessToken ?? data.token;
}
