package xueban.server.api;

import xueban.graph.KnowledgeGraph;
import xueban.recommend.Item;
import xueban.tutor.Xueban;
import xueban.tutor.practice.Mistake;
import xueban.v1.ListMistakesRequest;
import xueban.v1.MistakeState;

/** Mistakes of a wrong-answer book. */
final class MistakeMapper {
  private MistakeMapper() {}

  /** Returns whether the request asks for a mistake. */
  static boolean wanted(Mistake mistake, ListMistakesRequest request) {
    boolean state =
        request.getStatesCount() == 0
            ? mistake.state() != Mistake.State.LEARNT
            : request.getStatesList().contains(state(mistake.state()));
    boolean concept =
        request.getConceptIdsCount() == 0
            || mistake.concepts().stream().anyMatch(request.getConceptIdsList()::contains);
    return state && concept;
  }

  static xueban.v1.Mistake mistake(Xueban tenant, Mistake mistake) {
    KnowledgeGraph graph = tenant.graph();
    xueban.v1.Mistake.Builder proto =
        xueban.v1.Mistake.newBuilder()
            .setItemId(mistake.item())
            .setItemRevision(mistake.itemRevision())
            .addAllConcepts(
                mistake.concepts().stream().map(c -> CommonMapper.concept(graph, c)).toList())
            .setAnswer(mistake.answer())
            .setWrongCount(mistake.wrong())
            .setLastWrongAt(CommonMapper.timestamp(mistake.lastWrong()))
            .setState(state(mistake.state()));
    tenant
        .find(mistake.item())
        .filter(Item.class::isInstance)
        .map(Item.class::cast)
        .ifPresent(
            item ->
                proto.setItem(ItemMapper.item(item)).setMisconception(mistake.misconception(item)));
    return proto.build();
  }

  private static MistakeState state(Mistake.State state) {
    return switch (state) {
      case OPEN -> MistakeState.MISTAKE_STATE_OPEN;
      case CORRECTED -> MistakeState.MISTAKE_STATE_CORRECTED;
      case LEARNT -> MistakeState.MISTAKE_STATE_LEARNT;
    };
  }
}
