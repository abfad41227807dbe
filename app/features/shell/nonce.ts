import { createContext, useContext } from "react";

/** The nonce of this response while it is rendered on the server; undefined in the browser, which hides nonces anyway. */
export const NonceContext = createContext<string | undefined>(undefined);
export const useNonce = (): string | undefined => useContext(NonceContext);
