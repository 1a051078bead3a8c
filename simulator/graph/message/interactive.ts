import { checkCarousel } from './interactive/carousel';
import { checkCtaUrl } from './interactive/cta-url';
import { checkFlow } from './interactive/flow';
import { checkList } from './interactive/list';
import { checkCatalog, checkProduct, checkProductList } from './interactive/products';
import { checkReplyButtons } from './interactive/reply-buttons';
import { checkContactInfoRequest, checkLocationRequest } from './interactive/requests';
import type { Checking } from './lookups';
import { notValid, objectAt, onlyKeys, textAt, type Place } from '../place';

const checks: Record<string, (interactive: Place, checking: Checking) => void> = {
  button: checkReplyButtons,
  list: checkList,
  cta_url: checkCtaUrl,
  location_request_message: checkLocationRequest,
  request_contact_info: checkContactInfoRequest,
  flow: checkFlow,
  carousel: checkCarousel,
  product: checkProduct,
  product_list: checkProductList,
  catalog_message: checkCatalog,
};

/** Payments, addresses and calls depend on country and contract: this number has none of them. */
const notForThisNumber = ['address_message', 'call_permission_request', 'voice_call', 'order_details', 'order_status'];

export function checkInteractive(message: Place, checking: Checking): void {
  const interactive = objectAt(message, 'interactive');
  const type = textAt(interactive, 'type');
  const check = Object.hasOwn(checks, type) ? checks[type] : undefined;
  if (check === undefined) {
    const reason = notForThisNumber.includes(type) ? 'is not available for this phone number' : 'is not supported';
    throw notValid(`Interactive type ${type} ${reason}.`);
  }
  onlyKeys(interactive, ['type', 'header', 'body', 'footer', 'action']);
  check(interactive, checking);
}
