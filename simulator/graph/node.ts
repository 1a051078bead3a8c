import type { AccessToken, Scope } from '../tokens/access-token';
import type { Caller } from './caller';
import type { GraphAnswer, GraphRequest } from './graph-request';

type Answer = (request: GraphRequest, caller: Caller) => GraphAnswer | Promise<GraphAnswer>;

export interface Edge {
  /** A token with any one of these scopes, the app's own token, or whatever token is good. */
  needs: readonly Scope[] | 'app token' | 'any token';
  answer: Answer;
}

/** By method and edge: "GET " is the object itself, "POST messages" what hangs on it. */
export type Edges = Record<string, Edge>;

/** An object of the Graph API. */
export interface GraphNode {
  edges: Edges;
  /** Whether a scope of the token is good for this very object. */
  isReachedBy(token: AccessToken, scope: Scope): boolean;
}

export function managing(answer: Answer): Edge {
  return { needs: ['whatsapp_business_management'], answer };
}

export function messaging(answer: Answer): Edge {
  return { needs: ['whatsapp_business_messaging'], answer };
}

export function byApp(answer: Answer): Edge {
  return { needs: 'app token', answer };
}

export function byAnybody(answer: Answer): Edge {
  return { needs: 'any token', answer };
}
