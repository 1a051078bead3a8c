let number;

/** From now on it is about the chats with this number of the business. */
export function writeTo(phoneNumberId) {
  number = phoneNumberId;
}

/** Calls of the simulator's control API. A refusal becomes an Error with the simulator's words. */
async function call(method, path, body) {
  const response = await fetch(`/_simulator${withNumber(path)}`, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return answerOf(response);
}

async function answerOf(response) {
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error?.message ?? `HTTP ${response.status}`);
  return answer;
}

export function loadPhone(customer) {
  return call('GET', customer ? `/phone?customer=${encodeURIComponent(customer)}` : '/phone');
}

export function write(customer, message) {
  return call('POST', `${customerPath(customer)}/messages`, message);
}

/** Brings a file up, so that a message can name it. */
export async function upload(file, filename) {
  const query = filename ? `?filename=${encodeURIComponent(filename)}` : '';
  const headers = { 'content-type': file.type || 'application/octet-stream' };
  return answerOf(await fetch(`/_simulator/media${query}`, { method: 'POST', headers, body: file }));
}

export function mediaAddress(id) {
  return `/_simulator/media/${encodeURIComponent(id)}`;
}

export function edit(customer, wamid, change) {
  return call('POST', `${messagePath(customer, wamid)}/edit`, change);
}

export function revoke(customer, wamid) {
  return call('POST', `${messagePath(customer, wamid)}/revoke`);
}

export function played(customer, wamid) {
  return call('POST', `${messagePath(customer, wamid)}/played`);
}

export function open(customer) {
  return call('POST', `${customerPath(customer)}/opened`);
}

export function change(customer, fields) {
  return call('PUT', customerPath(customer), fields);
}

export function passTime(customer, hours) {
  return call('POST', `${customerPath(customer)}/pass-time`, { hours });
}

export function failNext(customer, code) {
  return call('POST', `${customerPath(customer)}/fail-next`, { code });
}

export function addFault(fault) {
  return call('POST', '/faults', [fault]);
}

/** Calls back on every change, and after each interruption. */
export function listen(onChange) {
  const events = new EventSource('/_simulator/events');
  events.addEventListener('open', onChange);
  events.addEventListener('changed', onChange);
}

function withNumber(path) {
  if (!number) return path;
  return `${path}${path.includes('?') ? '&' : '?'}phoneNumberId=${encodeURIComponent(number)}`;
}

function customerPath(customer) {
  return `/customers/${encodeURIComponent(customer)}`;
}

function messagePath(customer, wamid) {
  return `${customerPath(customer)}/messages/${encodeURIComponent(wamid)}`;
}
