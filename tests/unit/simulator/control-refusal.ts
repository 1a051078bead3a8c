/** What the control API says to a call that it does not take: "400: words". */
export async function controlRefusal(url: string, [method, path]: [string, string], body?: unknown): Promise<string> {
  const response = await fetch(`${url}/_simulator${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const { error } = (await response.json()) as { error?: { message: string } };
  return `${response.status}: ${error?.message}`;
}
