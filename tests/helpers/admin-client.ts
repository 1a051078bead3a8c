import type { ErrorResponse } from '../../contracts/error-response';

export interface ApiAnswer<T> {
  readonly status: number;
  readonly body: T & Partial<Pick<ErrorResponse, 'error'>>;
}

/** Speaks to Strapi as an admin user. */
export interface AdminClient {
  readonly token: string;
  get<T>(path: string): Promise<ApiAnswer<T>>;
  post<T>(path: string, body?: unknown): Promise<ApiAnswer<T>>;
  put<T>(path: string, body?: unknown): Promise<ApiAnswer<T>>;
}

export const superAdmin = { email: 'admin@example.com', password: 'Admin-1234!', firstname: 'Marta', lastname: 'Ruiz' };

/** Makes the first admin of a fresh Strapi and logs in. */
export async function registerSuperAdmin(url: string): Promise<AdminClient> {
  const answer = await request<{ data: { token?: string; accessToken?: string } }>(
    url,
    'POST',
    '/admin/register-admin',
    undefined,
    superAdmin,
  );
  const token = answer.body.data?.accessToken ?? answer.body.data?.token;
  if (!token) throw new Error(`The first admin could not be made: ${JSON.stringify(answer)}`);
  return adminClient(url, token);
}

export async function login(url: string, { email, password }: { email: string; password: string }): Promise<AdminClient> {
  const answer = await request<{ data: { token?: string; accessToken?: string } }>(url, 'POST', '/admin/login', undefined, {
    email,
    password,
  });
  const token = answer.body.data?.accessToken ?? answer.body.data?.token;
  if (!token) throw new Error(`Login failed: ${JSON.stringify(answer)}`);
  return adminClient(url, token);
}

export function adminClient(url: string, token: string): AdminClient {
  return {
    token,
    get: (path) => request(url, 'GET', path, token),
    post: (path, body) => request(url, 'POST', path, token, body ?? {}),
    put: (path, body) => request(url, 'PUT', path, token, body ?? {}),
  };
}

async function request<T>(url: string, method: string, path: string, token?: string, body?: unknown): Promise<ApiAnswer<T>> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : {}) as ApiAnswer<T>['body'] };
}
