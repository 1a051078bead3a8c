import { useEffect, useState } from 'react';

import type { ConnectionState } from '../../../../../contracts/connection';

interface Call {
  readonly name: string;
  readonly args: unknown;
}

interface Options {
  readonly pollingInterval?: number;
}

/** The server that the page talks to: one state, all requests, and what it answers to each. */
export class FakeConnection {
  state: ConnectionState | null = null;
  isError = false;
  choices: unknown = { accounts: [], source: 'nothing', troubles: [] };
  readonly calls: Call[] = [];
  readonly asked: unknown[] = [];
  polling = 0;
  private readonly answers = new Map<string, unknown>();
  private readonly shown = new Set<() => void>();

  /** As a poll would find it. */
  change(state: ConnectionState): void {
    this.state = state;
    this.shown.forEach((draw) => draw());
  }

  /** What a mutation answers: a state, or `{ error }`. Without one it is the state as it is. */
  answer(name: string, answer: unknown): void {
    this.answers.set(name, answer);
  }

  args(name: string): unknown[] {
    return this.calls.filter((call) => call.name === name).map(({ args }) => args);
  }

  /** The hooks of `connection-api`. */
  hooks(): Record<string, unknown> {
    const mutation = (name: string) => () => [
      (args: unknown) => {
        this.calls.push({ name, args });
        const answer = this.answers.get(name) ?? { data: { data: this.state } };
        return Promise.resolve(answer);
      },
      { isLoading: false, error: undefined, reset: () => undefined },
    ];
    const names = [
      'SaveConnection',
      'VerifyStep',
      'RegisterWebhook',
      'RotateVerifyToken',
      'CopyVerifyToken',
      'SetSignatureCheck',
      'SendTestMessage',
      'UpdateNumber',
      'RefreshToken',
      'Disconnect',
      'StartLogin',
      'CompleteLogin',
    ];
    return {
      useWhatsappConnectionQuery: (_: unknown, options: Options = {}) => {
        const [, setDrawn] = useState({});
        useEffect(() => {
          const draw = () => setDrawn({});
          this.shown.add(draw);
          return () => void this.shown.delete(draw);
        }, []);
        this.polling = options.pollingInterval ?? 0;
        return { data: this.state === null ? undefined : { data: this.state }, isError: this.isError, refetch: () => undefined };
      },
      useWhatsappConnectionChoicesQuery: (args: unknown) => {
        this.asked.push(args);
        return { data: { data: this.choices }, error: undefined, isFetching: false, refetch: () => undefined };
      },
      ...Object.fromEntries(names.map((name) => [`useWhatsapp${name}Mutation`, mutation(name)])),
    };
  }
}
