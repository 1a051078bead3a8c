import { componentOf, type ShownTemplate, type Template } from '../../../template';
import { GraphError } from '../../graph-error';
import { objectAt, textAt, type Place } from '../../place';
import { parametersOf } from './components';

/** The moment at which a limited-time offer ends is part of each message. */
export function fillOffer(template: Template, sent: Place | undefined): ShownTemplate['offer'] {
  const offer = componentOf(template, 'LIMITED_TIME_OFFER')?.limited_time_offer;
  const parameters = parametersOf(sent);
  if (offer === undefined) {
    if (sent) throw new GraphError(132018, { details: 'limited_time_offer: the template has none' });
    return undefined;
  }
  const [parameter] = parameters;
  if (parameter === undefined) {
    if (offer.has_expiration !== true) return { text: offer.text };
    throw new GraphError(131008, { details: 'limited_time_offer: expiration_time_ms is required' });
  }
  if (parameters.length > 1 || textAt(parameter, 'type') !== 'limited_time_offer') {
    throw new GraphError(132012, { details: 'limited_time_offer: takes one parameter of type limited_time_offer' });
  }
  const { expiration_time_ms: expiresAt } = objectAt(parameter, 'limited_time_offer').value;
  if (typeof expiresAt !== 'number' || !Number.isInteger(expiresAt) || expiresAt <= 0) {
    throw new GraphError(132018, { details: 'limited_time_offer: expiration_time_ms must be a time in milliseconds' });
  }
  return { text: offer.text, expiresAt };
}
