import type { Checking } from '../lookups';
import { listAt, objectAt, onlyKeys, optionalObject, textAt, wordAt, type Place } from '../../place';
import { checkFrame } from './frame';
import { checkCount } from './limits';
import { checkSectionTitle } from './list';

export function checkProduct(interactive: Place, checking: Checking): void {
  checkFrame(interactive, { headers: [] }, checking);
  checkProductAction(objectAt(interactive, 'action'));
}

export function checkProductAction(action: Place): void {
  onlyKeys(action, ['catalog_id', 'product_retailer_id']);
  textAt(action, 'catalog_id');
  textAt(action, 'product_retailer_id');
}

export function checkProductList(interactive: Place, checking: Checking): void {
  checkFrame(interactive, { headers: ['text'], isHeaderRequired: true, body: 1024 }, checking);
  const action = objectAt(interactive, 'action');
  onlyKeys(action, ['catalog_id', 'sections']);
  textAt(action, 'catalog_id');
  const sections = listAt(action, 'sections');
  checkCount(sections.length, { what: 'Sections', min: 1, max: 10 });
  const products = sections.flatMap((section) => {
    onlyKeys(section, ['title', 'product_items']);
    checkSectionTitle(section, sections.length > 1);
    return listAt(section, 'product_items');
  });
  checkCount(products.length, { what: 'Products', min: 1, max: 30 });
  products.forEach((product) => {
    onlyKeys(product, ['product_retailer_id']);
    textAt(product, 'product_retailer_id');
  });
}

export function checkCatalog(interactive: Place, checking: Checking): void {
  checkFrame(interactive, { headers: [], body: 1024 }, checking);
  const action = objectAt(interactive, 'action');
  onlyKeys(action, ['name', 'parameters']);
  wordAt(action, 'name', ['catalog_message']);
  const parameters = optionalObject(action, 'parameters');
  if (parameters === undefined) return;
  onlyKeys(parameters, ['thumbnail_product_retailer_id']);
  textAt(parameters, 'thumbnail_product_retailer_id');
}
