import type { ErrorResponse } from '../../contracts/error-response';
import { heard } from './heard';

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
  del<T>(path: string): Promise<ApiAnswer<T>>;
}

export const superAdmin = { email: 'admin@example.com', password: 'Admin-1234!', firstname: 'Marta', lastname: 'Ruiz' };

/** Makes the first admin of a fresh Strapi and logs in. */
export async function registerSuperAdmin(url: string): Promise<AdminClient> {
  return withToken(url, '/admin/register-admin', superAdmin);
}

export async function login(url: string, { email, password }: { email: string; password: string }): Promise<AdminClient> {
  return withToken(url, '/admin/login', { email, password });
}

export function adminClient(url: string, token: string): AdminClient {
  return {
    token,
    get: (path) => request(url, { method: 'GET', path, token }),
    post: (path, body) => request(url, { method: 'POST', path, token, body: body ?? {} }),
    put: (path, body) => request(url, { method: 'PUT', path, token, body: body ?? {} }),
    del: (path) => request(url, { method: 'DELETE', path, token }),
  };
}

async function withToken(url: string, path: string, body: unknown): Promise<AdminClient> {
  const answer = await request<{ data: { token?: string; accessToken?: string } }>(url, { method: 'POST', path, body });
  const token = answer.body.data?.accessToken ?? answer.body.data?.token;
  if (!token) throw new Error(`POST ${path} gave no token: ${JSON.stringify(answer)}`);
  return adminClient(url, token);
}

interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly token?: string;
  readonly body?: unknown;
}

async function request<T>(url: string, { method, path, token, body }: ApiRequest): Promise<ApiAnswer<T>> {
  if (token !== undefined && typeof body === 'object' && body !== null) heard.secretsIn(body);
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  heard.answer(`${method} ${path}`, response.status, text);
  return { status: response.status, body: (text ? JSON.parse(text) : {}) as ApiAnswer<T>['body'] };
}
