/** How fast may be sent; `take` resolves when it is this send's turn. */
export interface Budget {
  take(threadId: string, tenantId: string): Promise<void>;
}

/**
 * Far below what Teams allows (teams-facts 1.5: 7 a second per thread, 50 a second per tenant), because other bots share the thread's
 * allowance: one a second in a thread after a burst of two, ten a second in a tenant.
 */
export function createBudget({
  now,
  wait,
}: {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}): Budget {
  const threads = createPace({ every: 1000, burst: 2 });
  const tenants = createPace({ every: 100, burst: 1 });
  const turn = async (pace: Pace, key: string): Promise<void> => {
    const delay = pace.reserve(key, now());
    if (delay > 0) await wait(delay);
  };
  return {
    async take(threadId, tenantId) {
      // One after the other: a thread that waits must not hold a place in its tenant's line.
      await turn(threads, threadId);
      await turn(tenants, tenantId);
    },
  };
}

interface Pace {
  /** Milliseconds until the place just reserved. */
  reserve(key: string, now: number): number;
}

/** A token bucket kept as one number a key: when the bucket will be full again. */
function createPace({ every, burst }: { readonly every: number; readonly burst: number }): Pace {
  const fullAt = new Map<string, number>();
  const forgetFull = (now: number): void => {
    for (const [key, at] of fullAt) if (at <= now) fullAt.delete(key);
  };
  return {
    reserve(key, now) {
      if (fullAt.size >= 1000) forgetFull(now);
      const full = Math.max(fullAt.get(key) ?? now, now);
      fullAt.set(key, full + every);
      return Math.max(0, full - (burst - 1) * every - now);
    },
  };
}
