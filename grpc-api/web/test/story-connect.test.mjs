// The whole story by the stock client of browsers: @connectrpc/connect-web with generated code. Unary
// calls go as JSON in one run and as protobuf in the other.
import { fromJson, toJson } from "@bufbuild/protobuf";
import { Code, ConnectError, createClient } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-web";
import { BadRequestSchema, ErrorInfoSchema } from "../target/gen-test/google/rpc/error_details_pb.js";
import { AnswerService } from "../target/gen/xueban/v1/answer_pb.js";
import { CatalogService } from "../target/gen/xueban/v1/catalog_pb.js";
import { ClassService } from "../target/gen/xueban/v1/class_pb.js";
import { GraphService } from "../target/gen/xueban/v1/graph_pb.js";
import { HomeworkService } from "../target/gen/xueban/v1/homework_pb.js";
import { LearnerService } from "../target/gen/xueban/v1/learner_pb.js";
import { PracticeService } from "../target/gen/xueban/v1/practice_pb.js";
import { SearchService } from "../target/gen/xueban/v1/search_pb.js";
import { SystemService } from "../target/gen/xueban/v1/system_pb.js";
import { required } from "./story/environment.mjs";
import { CallFailure } from "./story/failure.mjs";
import { tell } from "./story/story.mjs";

const SERVICES = {
  AnswerService,
  CatalogService,
  ClassService,
  GraphService,
  HomeworkService,
  LearnerService,
  PracticeService,
  SearchService,
  SystemService,
};
const baseUrl = required("XUEBAN_HTTP_ADDRESS");

/** Plain objects go in and come out, so that the story reads the same over each transport. */
function transportOf(useBinaryFormat) {
  const transport = createConnectTransport({ baseUrl, useBinaryFormat });
  const clients = Object.fromEntries(
    Object.entries(SERVICES).map(([name, service]) => [name, createClient(service, transport)]),
  );
  const prepare = (service, method, request, { credential, timeoutMs = 30_000 } = {}) => {
    const name = method[0].toLowerCase() + method.slice(1);
    const { input, output } = SERVICES[service].method[name];
    return {
      invoke: (client) =>
        client[name](fromJson(input, request), {
          timeoutMs,
          headers: credential ? { authorization: `Bearer ${credential}` } : {},
        }),
      plain: (message) => toJson(output, message, { alwaysEmitImplicit: true }),
    };
  };
  return {
    async call(service, method, request, options) {
      const { invoke, plain } = prepare(service, method, request, options);
      try {
        return plain(await invoke(clients[service]));
      } catch (error) {
        throw failure(error);
      }
    },

    async *stream(service, method, request, options) {
      const { invoke, plain } = prepare(service, method, request, options);
      try {
        for await (const message of invoke(clients[service])) {
          yield plain(message);
        }
      } catch (error) {
        throw failure(error);
      }
    },

    close() {},
  };
}

function failure(error) {
  const known = ConnectError.from(error);
  const violations = known
    .findDetails(BadRequestSchema)
    .flatMap((detail) => detail.fieldViolations)
    .map(({ field, description }) => ({ field, description }));
  const reason = known.findDetails(ErrorInfoSchema)[0]?.reason ?? "";
  const code = Code[known.code].replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();
  return new CallFailure(code, known.rawMessage, violations, reason);
}

const credential = required("XUEBAN_CREDENTIAL");
tell("Connect by connect-web, JSON", transportOf(false), credential);
tell("Connect by connect-web, protobuf", transportOf(true), credential);
