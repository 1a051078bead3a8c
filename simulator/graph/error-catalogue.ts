import type { WireObject } from '../wire';

interface CatalogueEntry {
  /** HTTP status of an answer with this code. */
  status: number;
  title: string;
  details?: string;
}

/** Meta's codes as its reference lists them, with the HTTP status they come with. */
const catalogue: ReadonlyMap<number, CatalogueEntry> = new Map([
  [1, { status: 400, title: 'An unknown error occurred' }],
  [2, { status: 503, title: 'Service temporarily unavailable' }],
  [3, { status: 500, title: 'Application does not have the capability to make this API call.' }],
  [4, { status: 400, title: 'Application request limit reached' }],
  [10, { status: 403, title: 'Application does not have permission for this action' }],
  [15, { status: 400, title: 'This method must be called with an app access_token.' }],
  [33, { status: 400, title: 'Parameter value is not valid' }],
  [100, { status: 400, title: 'Invalid parameter' }],
  [101, { status: 400, title: 'Error validating application' }],
  [104, { status: 401, title: 'An access token is required to request this resource.' }],
  [190, { status: 401, title: 'Invalid OAuth access token.' }],
  [200, { status: 403, title: 'You do not have the necessary permissions' }],
  [368, { status: 403, title: 'Temporarily blocked for policies violations' }],
  [80007, { status: 400, title: 'Rate limit issues' }],
  [
    130429,
    {
      status: 400,
      title: 'Rate limit hit',
      details: 'Cloud API message throughput has been reached.',
    },
  ],
  [130472, { status: 400, title: "User's number is part of an experiment" }],
  [131000, { status: 500, title: 'Something went wrong' }],
  [131005, { status: 403, title: 'Access denied' }],
  [131008, { status: 400, title: 'Required parameter is missing' }],
  [131009, { status: 400, title: 'Parameter value is not valid' }],
  [131016, { status: 500, title: 'Service unavailable' }],
  [131021, { status: 400, title: 'Recipient cannot be sender' }],
  [131026, { status: 400, title: 'Message undeliverable', details: 'Message Undeliverable.' }],
  [131030, { status: 400, title: 'Recipient phone number not in allowed list' }],
  [131031, { status: 403, title: 'Account has been locked', details: 'Business account has been locked.' }],
  [
    131037,
    {
      status: 400,
      title: 'Display name approval required',
      details: 'The display name of this phone number has not been approved yet.',
    },
  ],
  [131042, { status: 400, title: 'Business eligibility payment issue' }],
  [131045, { status: 500, title: 'Incorrect certificate' }],
  [
    131047,
    {
      status: 400,
      title: 'Re-engagement message',
      details: 'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
    },
  ],
  [131048, { status: 400, title: 'Spam rate limit hit' }],
  [
    131049,
    {
      status: 400,
      title: 'This message was not delivered to maintain healthy ecosystem engagement.',
    },
  ],
  [131050, { status: 400, title: 'User has stopped marketing messages from this business' }],
  [131051, { status: 400, title: 'Unsupported message type' }],
  [131052, { status: 400, title: 'Media download error' }],
  [131053, { status: 400, title: 'Media upload error' }],
  [
    131056,
    {
      status: 400,
      title: '(Business Account, Consumer Account) pair rate limit hit',
      details: 'Message failed to send because there were too many messages sent to this recipient.',
    },
  ],
  [131057, { status: 500, title: 'Business Account is in maintenance mode' }],
  [131059, { status: 400, title: 'Invalid paging cursor' }],
  [
    131062,
    {
      status: 400,
      title: 'Business-scoped user ids are not supported for this message',
      details: 'Authentication templates can only be sent to a phone number.',
    },
  ],
  [132000, { status: 400, title: 'Number of parameters does not match the expected number of params' }],
  [132001, { status: 404, title: 'Template name does not exist in the translation' }],
  [132005, { status: 400, title: 'Translated text too long' }],
  [132007, { status: 400, title: 'Template format character policy violated' }],
  [132012, { status: 400, title: 'Parameter format does not match format in the created template' }],
  [132015, { status: 400, title: 'Template is paused' }],
  [132016, { status: 400, title: 'Template is disabled' }],
  [132018, { status: 400, title: 'Template parameters are not valid' }],
  [133005, { status: 400, title: 'Two step verification PIN Mismatch' }],
  [133010, { status: 400, title: 'Account not registered' }],
  [133016, { status: 400, title: 'Account register deregister rate limit exceeded' }],
  [135000, { status: 400, title: 'Generic user error' }],
  [
    139100,
    {
      status: 400,
      title: 'Failed to block/unblock users',
      details: 'Failed to block some users, see the block_users response list for details',
    },
  ],
  [139101, { status: 400, title: 'Blocklist limit reached', details: 'The blocklist has reached its limit of 64,000 users.' }],
  [139102, { status: 400, title: 'Blocklist concurrent update' }],
  [139103, { status: 400, title: 'Internal error, please try again' }],
]);

const helpUrl = 'https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes';

export function describeCode(code: number): CatalogueEntry {
  return catalogue.get(code) ?? { status: 400, title: 'An error occurred' };
}

/** An error inside a `failed` status. */
export function webhookError(code: number, particular?: string): WireObject {
  const { title, details } = describeCode(code);
  return { code, title, message: title, error_data: { details: particular ?? details ?? title }, href: helpUrl };
}
