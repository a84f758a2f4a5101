import { type Client, createClient, type Interceptor } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-web";
import { SearchService } from "#gen/search_pb.js";
import { SystemService } from "#gen/system_pb.js";
import { readCredential } from "./credential.js";

/** Longest time a call may take; the server is told and stops as well. */
const TIMEOUT_MS = 15_000;

/** The services that the page calls. */
export interface Api {
  readonly search: Client<typeof SearchService>;
  readonly system: Client<typeof SystemService>;
}

/** Returns clients for the server at an address, over Connect; each call carries the credential. */
export function connect(address: string): Api {
  const authorize: Interceptor = (next) => (request) => {
    const credential = readCredential();
    if (credential !== "") {
      request.header.set("authorization", `Bearer ${credential}`);
    }
    return next(request);
  };
  const transport = createConnectTransport({
    baseUrl: address,
    useBinaryFormat: true,
    defaultTimeoutMs: TIMEOUT_MS,
    interceptors: [authorize],
  });
  return {
    search: createClient(SearchService, transport),
    system: createClient(SystemService, transport),
  };
}

/** Whether the service answers and says that it serves. */
export async function isServing(address: string): Promise<boolean> {
  try {
    const response = await fetch(`${address}/health`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return response.ok;
  } catch {
    return false; // no network and no service look alike from here
  }
}
