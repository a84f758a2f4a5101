// What a school does with xueban, told over any transport. Every check stands on what the API promises,
// so that a service with other content passes as well.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, test } from "node:test";
import { CallFailure } from "./failure.mjs";

const CONCEPT = "math.pythagorean-theorem";
const NAME = "勾股定理";
/** Bands of expected success that the words of the house give. */
const LAYERS = ["LAYER_BASIC", "LAYER_IMPROVING", "LAYER_EXTENDING"];

/** Tells the story: an ordered list of tests, each standing on what those before it did. */
export function tell(title, transport, credential) {
  const run = randomUUID().slice(0, 8);
  const learner = `story-${run}-anna`;
  const classId = `story-${run}-8-2`;
  const call = (service, method, request = {}, options = {}) =>
    transport.call(service, method, request, { credential, ...options });
  const stream = (service, method, request) =>
    transport.stream(service, method, request, { credential });

  describe(title, { concurrency: 1 }, () => {
    after(() => transport.close());
    const story = {};

    test("the service says what it is and holds", async () => {
      const info = await call("SystemService", "GetInfo");
      assert.ok(info.version.length > 0);
      assert.ok(info.tenantName.length > 0);
      assert.ok(info.scopes.includes("SCOPE_MANAGE"));
      assert.ok(info.counts.concepts >= 120);
      assert.ok(info.counts.items > 0 && info.counts.resources > 0);
    });

    test("search finds by words and meaning, with reasons, facets and filters", async () => {
      const facets = ["FACET_FIELD_TYPE", "FACET_FIELD_CONCEPT"];
      const found = await call("SearchService", "Search", { query: NAME, facets, pageSize: 5 });
      assert.ok(found.hits.length > 0);
      assert.ok(found.queryConcepts.some((concept) => concept.conceptId === CONCEPT));
      for (const hit of found.hits) {
        assert.ok(hit.reason.text.length > 0);
        for (const { text, ranges } of hit.highlights) {
          assert.ok(ranges.every(({ start, end }) => 0 <= start && start < end && end <= text.length));
        }
      }
      const marked = found.hits.flatMap((hit) =>
        hit.highlights.flatMap(({ text, ranges }) =>
          ranges.map(({ start, end }) => text.slice(start, end)),
        ),
      );
      assert.ok(marked.some((words) => NAME.includes(words) || words.includes(NAME)));
      assert.deepEqual(found.facets.map((facet) => facet.field), facets);

      const filters = { types: ["RESOURCE_TYPE_ITEM"], conceptIds: [CONCEPT] };
      const items = await call("SearchService", "Search", { query: NAME, filters, pageSize: 20 });
      assert.ok(items.hits.length >= 2);
      for (const { resource } of items.hits) {
        assert.equal(resource.type, "RESOURCE_TYPE_ITEM");
        assert.ok(resource.concepts.some((concept) => concept.conceptId === CONCEPT));
      }
      const counted = found.facets[0].buckets.find(({ value }) => value === "RESOURCE_TYPE_ITEM");
      assert.ok(counted.count >= items.hits.length);
      story.itemIds = items.hits.map((hit) => hit.resource.id);
    });

    test("a cursor leads through all pages, each hit once", async () => {
      const query = { query: "三角形", pageSize: 4 };
      const ids = [];
      let cursor = "";
      do {
        const page = await call("SearchService", "Search", { ...query, cursor });
        ids.push(...page.hits.map((hit) => hit.resource.id));
        cursor = page.page.nextCursor;
      } while (cursor !== "" && ids.length < 12);
      assert.ok(ids.length > 4, `only ${ids.length} hits`);
      assert.equal(new Set(ids).size, ids.length);
    });

    test("search by another's words explains its score", async () => {
      const request = { query: "直角三角形三条边的关系", explain: true, pageSize: 5 };
      const { hits } = await call("SearchService", "Search", request);
      assert.ok(hits.length > 0);
      for (const { explanation, score } of hits) {
        assert.equal(explanation.value, score);
        assertSums(explanation);
      }
    });

    test("responses are recorded, and a second time change nothing", async () => {
      const responses = story.itemIds.slice(0, 4).map((itemId, place) => ({
        eventId: `e-${place}`,
        learnerId: learner,
        itemId,
        score: place === 1 ? 0 : 1,
        helpGiven: "HELP_GIVEN_NONE",
        elapsedSeconds: 40,
      }));
      responses.push({ eventId: "e-bad", learnerId: learner, itemId: "story-no-such-item", score: 1 });
      const first = await call("LearnerService", "RecordResponses", { responses });
      assert.equal(first.outcomes.length, responses.length);
      const taken = first.outcomes.slice(0, -1);
      assert.ok(taken.every(({ acknowledged }) => acknowledged && !acknowledged.duplicate));
      const positions = taken.map(({ acknowledged }) => Number(acknowledged.position));
      assert.ok(positions.every((position, i) => position > (positions[i - 1] ?? 0)));
      const { rejection } = first.outcomes.at(-1);
      assert.equal(rejection.code, "UNKNOWN_ITEM");
      assert.match(rejection.description, /story-no-such-item/);

      const again = await call("LearnerService", "RecordResponses", { responses });
      again.outcomes.slice(0, -1).forEach(({ acknowledged }, i) => {
        assert.equal(acknowledged.duplicate, true);
        assert.equal(Number(acknowledged.position), positions[i]);
      });
      story.positions = positions;
    });

    test("the profile tells what is mastered, from which evidence", async () => {
      const profile = await call("LearnerService", "GetProfile", { learnerId: learner });
      assert.equal(profile.responseCount, story.positions.length);
      assert.equal(Number(profile.position), story.positions.at(-1));
      const concept = profile.concepts.find((one) => one.concept.conceptId === CONCEPT);
      assert.equal(concept.concept.name, NAME);
      assert.ok(concept.independentCount > 0 && concept.mastery > 0 && concept.mastery < 1);
      assert.ok(concept.reason.text.length > 0);
      const masteries = profile.concepts.map((one) => one.mastery);
      assert.deepEqual(masteries, [...masteries].sort((a, b) => a - b));

      const asOf = { learnerId: learner, asOfPosition: String(story.positions[0]) };
      const earlier = await call("LearnerService", "GetProfile", asOf);
      assert.equal(earlier.responseCount, 1);
      const { events } = await call("LearnerService", "ListEvents", { learnerId: learner });
      const recorded = story.positions.map((_, place) => `e-${place}`);
      assert.deepEqual(events.map((event) => event.eventId), recorded);
    });

    test("practice: the next item, a hint, an answer", async () => {
      const practised = { learnerId: learner, targetConceptIds: [CONCEPT] };
      const { next, decisionId } = await call("PracticeService", "NextItem", practised);
      assert.ok(next, "no item came");
      assert.ok(decisionId.length > 0 && next.reason.text.length > 0);
      assert.ok(next.expectedSuccess > 0 && next.expectedSuccess < 1);
      const itemId = next.item.id;
      assert.equal(next.item.key, undefined);

      const { hint } = await call("PracticeService", "GetHint", { learnerId: learner, itemId });
      assert.equal(hint.step, 1);
      assert.ok(hint.stepCount >= 1 && hint.text.length > 0);

      const { item, key } = await call("CatalogService", "GetItem", { itemId, includeKey: true });
      const submission = {
        eventId: "submitted",
        learnerId: learner,
        itemId,
        itemRevision: item.revision,
        answer: rightAnswer(item, key),
      };
      const { graded } = await call("PracticeService", "SubmitAnswer", submission);
      assert.equal(graded.score, 1);
      assert.equal(graded.helpGiven, "HELP_GIVEN_HINT"); // the hint above makes it assisted
      assert.ok(graded.feedback.text.length > 0);
      const again = await call("PracticeService", "SubmitAnswer", submission);
      assert.equal(again.graded.acknowledged.duplicate, true);
      assert.equal(again.graded.acknowledged.position, graded.acknowledged.position);

      const wrong = { ...submission, eventId: "submitted-wrong", answer: wrongAnswer(item, key) };
      const missed = await call("PracticeService", "SubmitAnswer", wrong);
      assert.ok(missed.graded.score < 1);
    });

    test("a class gets homework in three layers, a set for each learner, within the cap", async () => {
      const learnerIds = Array.from({ length: 6 }, (_, place) => `story-${run}-pupil-${place}`);
      const group = { classId, name: "八年级（2）班", grade: 8, subject: "mathematics", learnerIds };
      const put = await call("ClassService", "PutClass", { group });
      assert.equal(put.group.learnerCount, learnerIds.length);
      // From one who gets nothing right to one who gets all right.
      const responses = learnerIds.flatMap((learnerId, place) =>
        story.itemIds.slice(0, 5).map((itemId, i) => ({
          eventId: `h-${i}`,
          learnerId,
          itemId,
          score: i < place ? 1 : 0,
        })),
      );
      const { outcomes } = await call("LearnerService", "RecordResponses", { responses });
      assert.ok(outcomes.every(({ acknowledged }) => acknowledged));
      story.classResponses = outcomes.length;

      const wanted = {
        homeworkId: `story-${run}-homework`,
        classId,
        targetConceptIds: [CONCEPT],
        maxMinutes: 15,
        itemsPerLearner: 4,
        noRepeatDays: 0,
        seed: 7,
        issueAtOnce: true,
      };
      const { homework } = await call("HomeworkService", "CreateHomework", wanted);
      assert.deepEqual(homework.layers.map((plan) => plan.layer), LAYERS);
      assert.deepEqual(homework.sets.map((set) => set.learnerId), learnerIds);
      const known = new Set(homework.items.map((item) => item.id));
      for (const set of homework.sets) {
        assert.ok(set.reason.text.length > 0);
        assert.ok(set.items.length <= wanted.itemsPerLearner);
        assert.ok(set.durationSeconds <= wanted.maxMinutes * 60);
        assert.equal(
          set.items.reduce((sum, item) => sum + item.durationSeconds, 0),
          set.durationSeconds,
        );
        assert.ok(set.items.every((item) => known.has(item.itemId) && item.reason.text.length > 0));
      }
      assert.ok(homework.sets.filter((set) => set.items.length > 0).length === learnerIds.length);
      const inLayers = homework.layers.flatMap((plan) => plan.learnerIds);
      assert.deepEqual([...inLayers].sort(), [...learnerIds].sort());

      const again = await call("HomeworkService", "CreateHomework", wanted);
      assert.deepEqual(again.homework.sets, homework.sets);
      const own = { homeworkId: wanted.homeworkId, learnerId: learnerIds[0] };
      const mine = await call("HomeworkService", "GetHomework", own);
      assert.deepEqual(mine.homework.sets.map((set) => set.learnerId), [learnerIds[0]]);
      assert.doesNotMatch(JSON.stringify(mine.homework.layers), /pupil-[1-9]/);
      const list = await call("HomeworkService", "ListHomework", { classId });
      assert.deepEqual(list.homework.map((one) => one.homeworkId), [wanted.homeworkId]);
    });

    test("a teacher changes a draft and issues it, and reads what comes back", async () => {
      const homeworkId = `story-${run}-draft`;
      const wanted = { homeworkId, classId, targetConceptIds: [CONCEPT], maxMinutes: 15, noRepeatDays: 0 };
      const made = await call("HomeworkService", "CreateHomework", wanted);
      assert.equal(made.homework.state, "HOMEWORK_STATE_DRAFT");
      const { revision, sets } = made.homework;
      const learnerId = sets[0].learnerId;
      const [gone, ...kept] = sets[0].items.map((item) => item.itemId);
      const edits = [{ removeItem: { from: { learnerId }, itemId: gone, note: "太难" } }];
      const edited = await call("HomeworkService", "EditHomework", { homeworkId, revision, edits });
      assert.deepEqual(edited.homework.sets[0].items.map((item) => item.itemId), kept);
      const late = await failed(call("HomeworkService", "IssueHomework", { homeworkId, revision }));
      assert.equal(late.code, "ABORTED");
      assert.equal(late.reason, "STALE_REVISION");
      const read = { homeworkId, revision: edited.homework.revision };
      const issued = await call("HomeworkService", "IssueHomework", read);
      assert.equal(issued.homework.state, "HOMEWORK_STATE_ISSUED");

      const row = (eventId, score) => ({ eventId, learnerId, itemId: kept[0], score });
      const responses = [row("back-1", 0), row("back-2", 1)];
      const { outcomes } = await call("LearnerService", "RecordResponses", { responses });
      story.classResponses += outcomes.length;
      const results = await call("HomeworkService", "GetHomeworkResults", { homeworkId });
      assert.equal(results.expectedCount, sets.filter((set) => set.items.length > 0).length);
      assert.ok(!results.missingLearnerIds.includes(learnerId));
      const [first] = results.learners[0].items;
      assert.equal(first.outcome, "ITEM_OUTCOME_WRONG");
      assert.equal(first.corrected, true);
      assert.equal(first.responseEventId, "back-1");
    });

    test("a question is answered in a stream, and every citation resolves", async () => {
      const question = { question: `什么是${NAME}？`, learnerId: learner };
      const cited = new Map();
      const sentences = [];
      let end;
      for await (const part of stream("AnswerService", "Ask", question)) {
        assert.equal(end, undefined, "something came after the end");
        if (part.citation) {
          cited.set(part.citation.number, part.citation);
        } else if (part.sentence) {
          const { citationNumbers, general, complete, text } = part.sentence;
          assert.ok(citationNumbers.every((number) => cited.has(number)), "cited before its source");
          assert.ok(!complete || general || citationNumbers.length > 0, `no source: ${text}`);
          sentences.push(part.sentence);
        } else if (part.done || part.refusal) {
          end = part;
        }
      }
      assert.equal(end?.done?.kind, "ANSWER_KIND_CITED", JSON.stringify(end));
      assert.ok(sentences.length > 0 && cited.size > 0);
      for (const citation of cited.values()) {
        const { start, end: stop } = citation.range;
        assert.equal((await quoted(citation)).slice(start, stop), citation.quote);
      }

      const whole = await call("AnswerService", "AskOnce", question);
      assert.deepEqual(
        whole.sentences.map((sentence) => sentence.text).join(""),
        sentences.map((sentence) => sentence.text).join(""),
      );
    });

    test("the teacher sees what the class is weak in, and material for it", async () => {
      const insight = await call("ClassService", "GetInsight", { classId });
      assert.equal(insight.learnerCount, 6);
      assert.equal(insight.activeLearnerCount, 6);
      assert.equal(insight.responseCount, story.classResponses);
      const weak = insight.concepts.find((one) => one.concept.conceptId === CONCEPT);
      assert.ok(weak && weak.learnerCount === 6 && weak.reason.text.length > 0);
      assert.ok(weak.weakLearnerIds.includes(`story-${run}-pupil-0`));
      assert.ok(insight.learnersInNeed.length > 0);

      const { recommendations } = await call("ClassService", "RecommendMaterial", { classId });
      assert.ok(recommendations.length > 0);
      const offered = recommendations.flatMap((one) => one.resources);
      assert.ok(offered.length > 0);
      for (const { resource, reason } of offered) {
        assert.ok(reason.text.length > 0);
        await entry(resource);
      }
    });

    test("errors name what is wrong", async () => {
      const anonymous = await failed(call("SystemService", "GetInfo", {}, { credential: "" }));
      assert.equal(anonymous.code, "UNAUTHENTICATED");
      assert.equal(anonymous.reason, "NO_CREDENTIAL");
      const stranger = await failed(call("SystemService", "GetInfo", {}, { credential: "guess" }));
      assert.equal(stranger.code, "UNAUTHENTICATED");

      const large = await failed(call("SearchService", "Search", { query: NAME, pageSize: 1000 }));
      assert.equal(large.code, "INVALID_ARGUMENT");
      assert.equal(large.reason, "INVALID_INPUT");
      assert.deepEqual(large.violations.map((violation) => violation.field), ["page_size"]);
      assert.match(large.violations[0].description, /1000.*100/s);

      const missing = await failed(call("GraphService", "GetConcept", { conceptId: "math.nothing" }));
      assert.equal(missing.code, "NOT_FOUND");
      assert.equal(missing.reason, "UNKNOWN_CONCEPT");
      assert.match(missing.said, /math\.nothing/);

      const asking = (async () => {
        for await (const _ of stream("AnswerService", "Ask", { question: "" })) {
          assert.fail("an empty question was answered");
        }
      })();
      const empty = await failed(asking);
      assert.equal(empty.code, "INVALID_ARGUMENT");
      assert.deepEqual(empty.violations.map((violation) => violation.field), ["question"]);
    });
  });

  /** Returns the text that a citation says it quotes from. */
  async function quoted(citation) {
    if (citation.conceptId) {
      const request = { conceptId: citation.conceptId };
      const answer = await call("GraphService", "GetConcept", request);
      const { concept, prerequisites, misconceptions } = answer;
      if (citation.field.startsWith("cure:")) {
        const name = citation.field.slice("cure:".length);
        return misconceptions.find((one) => one.name === name)?.cure ?? "";
      }
      return citation.field === "definition"
        ? concept.definition
        : (prerequisites.find(({ reason }) => reason.includes(citation.quote))?.reason ?? "");
    }
    if (citation.itemId) {
      const { item } = await call("CatalogService", "GetItem", { itemId: citation.itemId });
      return citation.field === "text" ? item.stem : item.metadata[citation.field];
    }
    const request = { resourceId: citation.resourceId };
    const { resource } = await call("CatalogService", "GetResource", request);
    return citation.field === "text" ? resource.body : resource.metadata[citation.field];
  }

  /** Returns the entry of the catalog that a summary stands for. */
  async function entry({ id, type }) {
    const found =
      type === "RESOURCE_TYPE_ITEM"
        ? (await call("CatalogService", "GetItem", { itemId: id })).item
        : (await call("CatalogService", "GetResource", { resourceId: id })).resource;
    assert.equal(found.id, id);
    return found;
  }
}

/** The parts of an explanation, added in their order, are exactly the whole. */
function assertSums({ value, parts, description }) {
  assert.ok(description.length > 0);
  if (parts.length > 0) {
    assert.equal(parts.reduce((sum, part) => sum + part.value, 0), value);
    parts.forEach(assertSums);
  }
}

function rightAnswer(item, key) {
  return item.kind === "ITEM_KIND_FILL_IN"
    ? { blanks: key.answers.map((accepted) => accepted.forms[0]) }
    : { optionKeys: key.answers[0].forms };
}

function wrongAnswer(item, key) {
  if (item.kind === "ITEM_KIND_FILL_IN") {
    return { blanks: key.answers.map(() => "-12345") };
  }
  const keys = item.kind === "ITEM_KIND_TRUE_FALSE" ? ["T", "F"] : item.options.map((one) => one.key);
  return { optionKeys: [keys.find((one) => !key.answers[0].forms.includes(one))] };
}

async function failed(call) {
  try {
    await call;
  } catch (error) {
    assert.ok(error instanceof CallFailure, String(error));
    return error;
  }
  return assert.fail("the call did not fail");
}
