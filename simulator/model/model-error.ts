/** A refusal in OpenAI's envelope. */
export interface ModelError {
  status: number;
  error: { message: string; type: string; param: string | null; code: string | null };
  headers?: Record<string, string>;
}

export const wrongKey: ModelError = {
  status: 401,
  error: {
    message: 'Incorrect API key provided. You can find your API key in your account settings.',
    type: 'invalid_request_error',
    param: null,
    code: 'invalid_api_key',
  },
};

export const serverError: ModelError = {
  status: 500,
  error: {
    message: 'The server had an error while processing your request. Sorry about that!',
    type: 'server_error',
    param: null,
    code: null,
  },
};

export function tooManyRequests(retryAfterSeconds: number): ModelError {
  return {
    status: 429,
    error: { message: 'Rate limit reached for requests.', type: 'requests', param: null, code: 'rate_limit_exceeded' },
    headers: { 'retry-after': String(retryAfterSeconds) },
  };
}

export function badRequest(message: string): ModelError {
  return { status: 400, error: { message, type: 'invalid_request_error', param: null, code: null } };
}

export function unknownUrl(method: string, path: string): ModelError {
  return {
    status: 404,
    error: { message: `Unknown request URL: ${method} ${path}.`, type: 'invalid_request_error', param: null, code: 'unknown_url' },
  };
}
