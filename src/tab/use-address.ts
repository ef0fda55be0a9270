import { useEffect, useState } from 'preact/hooks';
import { readAddress, writeAddress, type Address } from './address.ts';

/** The page's address as it stands, and how to go on from it. A step that is only a filter adds nothing to go back through. */
export function useAddress(): readonly [Address, (change: Partial<Address>, options?: { readonly isStep?: boolean }) => void] {
  const [address, setAddress] = useState(() => readAddress(location.hash));
  useEffect(() => {
    const read = () => setAddress(readAddress(location.hash));
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  const go = (change: Partial<Address>, { isStep = false } = {}) => {
    const next = { ...readAddress(location.hash), ...change };
    if (isStep) location.hash = writeAddress(next);
    else {
      history.replaceState(null, '', writeAddress(next));
      setAddress(next);
    }
  };
  return [address, go];
}
