import { usePlanPage } from '../plan-context.ts';
import { failureWords } from './failure-words.ts';

/** Does it, says what was done or why not, and shows how it now stands. */
export function useDoing(work: () => Promise<{ readonly sentence: string }>, then: () => void): (event: Event) => void {
  const { say, reload } = usePlanPage();
  const run = async () => {
    try {
      say((await work()).sentence);
      then();
    } catch (error) {
      say(failureWords(error));
    }
    await reload();
  };
  return (event) => {
    event.preventDefault();
    void run();
  };
}
