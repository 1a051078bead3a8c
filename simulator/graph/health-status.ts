import type { WireObject } from '../wire';
import type { World } from '../world';

/** `health_status` of the account, or of the phone number with the account behind it. */
export function healthStatus(world: World, entity: 'WABA' | 'PHONE_NUMBER'): WireObject {
  const { options, settings } = world;
  const state = settings.health;
  const asked = {
    entity_type: entity,
    id: entity === 'WABA' ? options.wabaId : options.phoneNumberId,
    can_send_message: state,
    ...reasonFor(state),
  };
  const rest = [
    { entity_type: 'WABA', id: options.wabaId },
    { entity_type: 'BUSINESS', id: '100000000000003' },
    { entity_type: 'APP', id: options.appId },
  ].filter((each) => each.entity_type !== entity);
  return {
    can_send_message: state,
    entities: [asked, ...rest.map((each) => ({ ...each, can_send_message: 'AVAILABLE' }))],
  };
}

function reasonFor(state: World['settings']['health']): WireObject {
  if (state === 'AVAILABLE') return {};
  if (state === 'LIMITED') {
    return { additional_info: ['Your display name has not been approved yet.'] };
  }
  return {
    errors: [
      {
        error_code: 141006,
        error_description: 'There is an issue with the payment method of this account.',
        possible_solution: 'Add a payment method.',
      },
    ],
  };
}
