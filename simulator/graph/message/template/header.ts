import { componentOf, type ShownMedia, type TemplateComponent } from '../../../template';
import { GraphError } from '../../graph-error';
import { checkLocation } from '../location';
import type { Checking } from '../lookups';
import { checkHeaderMedia } from '../media-object';
import { objectAt, textAt, type Place } from '../../place';
import { parametersOf } from './components';
import { fillText } from './fill-text';

const longestHeader = 60;

/** The part of a template that a message, or one card of it, is filled into. */
export interface Frame {
  components: TemplateComponent[];
  isNamed: boolean;
}

interface ShownHeader {
  header?: string;
  media?: ShownMedia;
}

export function fillHeader({ components, isNamed }: Frame, sent: Place | undefined, checking: Checking): ShownHeader {
  const header = componentOf({ components }, 'HEADER');
  const parameters = parametersOf(sent);
  if (header === undefined) {
    if (parameters.length > 0) throw new GraphError(132000, { details: 'header: the template has no header' });
    return {};
  }
  const format = (header.format ?? 'TEXT').toUpperCase();
  if (format === 'TEXT') {
    return { header: fillText({ text: header.text ?? '', place: 'header', isNamed, max: longestHeader }, parameters) };
  }
  return { media: mediaOf(format, parameters, checking) };
}

function mediaOf(format: string, parameters: Place[], checking: Checking): ShownMedia {
  const [parameter] = parameters;
  const received = parameter === undefined ? 'UNKNOWN' : textAt(parameter, 'type').toUpperCase();
  if (parameter === undefined || parameters.length !== 1 || received !== format) {
    throw new GraphError(132012, { details: `header: Format mismatch, expected ${format}, received ${received}` });
  }
  const content = objectAt(parameter, format.toLowerCase());
  checkContent(format, content, checking);
  return { format, content: content.value };
}

function checkContent(format: string, content: Place, checking: Checking): void {
  switch (format) {
    case 'LOCATION':
      checkLocation(content);
      return;
    case 'PRODUCT':
      textAt(content, 'product_retailer_id');
      return;
    case 'IMAGE':
      checkHeaderMedia(content, 'image', checking);
      return;
    case 'DOCUMENT':
      checkHeaderMedia(content, 'document', checking);
      return;
    default:
      checkHeaderMedia(content, 'video', checking);
  }
}
