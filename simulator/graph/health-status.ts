import type { Account, BusinessNumber } from '../accounts/account';
import { businessOf } from '../accounts/find';
import { nameNotApproved, paymentIssue, worstOf, type Health } from '../accounts/health';
import { healthOfAccount, healthOfApp, healthOfBusiness, healthOfNumber } from '../accounts/health-of';
import type { WireObject } from '../wire';
import type { World } from '../world';

interface Entity {
  type: string;
  id: string;
  health: Health;
}

/** `health_status` of an account, or of a number with the account behind it. */
export function healthStatus(world: World, account: Account, number?: BusinessNumber): WireObject {
  const business = businessOf(world, account);
  const entities: Entity[] = [
    ...(number === undefined ? [] : [{ type: 'PHONE_NUMBER', id: number.id, health: healthOfNumber(number) }]),
    { type: 'WABA', id: account.id, health: healthOfAccount(account) },
    { type: 'BUSINESS', id: business.id, health: healthOfBusiness(business) },
    { type: 'APP', id: world.options.appId, health: healthOfApp(world) },
  ].map((entity, index) => (index === 0 ? asSettingsHaveIt(world, entity) : entity));
  return {
    can_send_message: worstOf(entities.map(({ health }) => health.state)),
    entities: entities.map(describe),
  };
}

/** The setting `health` is about the one that was asked. */
function asSettingsHaveIt({ settings }: World, entity: Entity): Entity {
  if (settings.health === 'AVAILABLE') return entity;
  return { ...entity, health: settings.health === 'LIMITED' ? nameNotApproved : paymentIssue };
}

function describe({ type, id, health }: Entity): WireObject {
  const { state, additionalInfo, errors } = health;
  return {
    entity_type: type,
    id,
    can_send_message: state,
    additional_info: additionalInfo,
    errors: errors?.map(({ code, description, solution }) => ({
      error_code: code,
      error_description: description,
      possible_solution: solution,
    })),
  };
}
