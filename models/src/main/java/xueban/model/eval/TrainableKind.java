package xueban.model.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import xueban.XuebanException;
import xueban.model.ItemDescriptions;
import xueban.model.LearnerEvent;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.bkt.BktModel;
import xueban.model.bkt.BktTrainer;
import xueban.model.irt.IrtFolder;
import xueban.model.irt.IrtTracerTrainer;
import xueban.model.logistic.LogisticFamily;
import xueban.model.logistic.LogisticModel;
import xueban.model.logistic.LogisticTrainer;
import xueban.model.stack.StackedModel;
import xueban.model.stack.StackedTrainer;

/**
 * A kind of model that can be trained on a tenant's log.
 *
 * @param name what a person calls it; no two alike
 * @param card kind that its cards name, which says who reads the model
 * @param features what it looks at, for the card
 * @param limits what it cannot do, for the card
 */
public record TrainableKind(
    String name, String card, String features, String limits, Training training) {
  /** Trains a model; those of this module the same numbers for the same input, on every JVM. */
  @FunctionalInterface
  public interface Training {
    /**
     * Returns the model under the card.
     *
     * @param histories each learner's events in log order, no learner twice
     * @param items what is known of items without answers
     * @throws XuebanException {@code INVALID_INPUT} if this data cannot be trained on
     */
    ModelFolder train(
        ModelCard card, List<List<LearnerEvent>> histories, ItemDescriptions items, long seed);
  }

  /** What holds for every kind. */
  public static final String SHARED_LIMITS =
      "Predicts unaided answers. Items and concepts that the log lacks are predicted like an"
          + " average one. Not measured: learners of another grade or subject than the log's.";

  private static final String DESCRIBED =
      " Of an item that the log lacks, its concept and its description speak.";

  private static final TrainableKind STACKED =
      new TrainableKind(
          StackedModel.KIND,
          "counts of right and wrong answers, independent and assisted, per concept and in all; the"
              + " last 64 answers; time since; ability; easiness of item and concepts; item"
              + " factors; of items, answered or not, the author's difficulty and the text",
          SHARED_LIMITS + DESCRIBED,
          (card, histories, items, seed) ->
              StackedModel.folder(
                  card, StackedTrainer.standard(seed).train("training", histories, items)));

  private static final TrainableKind LOGISTIC =
      new TrainableKind(
          LogisticModel.KIND,
          "counts of right and wrong answers, independent and assisted, per concept and in all;"
              + " recent outcomes; time since; ability; easiness of item and concepts; author's"
              + " difficulty and the text of items, answered or not",
          SHARED_LIMITS + DESCRIBED,
          (card, histories, items, seed) ->
              LogisticModel.folder(
                  card, LogisticTrainer.forKnownItems(seed).train(histories, items)));

  private static final TrainableKind BKT =
      new TrainableKind(
          BktModel.KIND,
          "each concept's right and wrong answers in their order, independent and assisted;"
              + " guess and slip of concept and item; ability shown on other concepts at the"
              + " start",
          SHARED_LIMITS
              + " A concept whose slip is above .15 cannot reach the usual mastery of .85. Neither"
              + " the author's difficulty nor the time between answers is used to predict.",
          (card, histories, items, seed) ->
              BktModel.folder(card, BktTrainer.standard(seed).train(histories)));

  private static final TrainableKind PFA =
      logistic(
          "pfa",
          LogisticFamily.PFA,
          "counts of right and wrong unaided answers per concept; easiness of concepts",
          " Items of one concept are all alike to it.");

  private static final TrainableKind BEST_LR =
      logistic(
          "best-lr",
          LogisticFamily.BEST_LR,
          "counts of right and wrong unaided answers per concept and in all; easiness of item and"
              + " concepts",
          "");

  private static final TrainableKind DAS3H =
      logistic(
          "das3h",
          LogisticFamily.DAS3H,
          "counts of right and wrong unaided answers per concept, in all and within the last hour,"
              + " day, week and month; easiness of item and concepts",
          " Mastery leaves the time windows out.");

  private static final TrainableKind ELO =
      new TrainableKind(
          "elo",
          LogisticModel.KIND,
          "ability, moved by each unaided answer; easiness of item and concepts",
          SHARED_LIMITS + " Knows one ability a learner: concepts differ in easiness alone.",
          (card, histories, items, seed) ->
              LogisticModel.folder(card, LogisticTrainer.elo(histories)));

  private static final TrainableKind IRT =
      new TrainableKind(
          IrtFolder.KIND,
          "ability, from the last 64 answers; difficulty and discrimination of items",
          SHARED_LIMITS + " Knows one ability a learner: concepts differ in their items alone.",
          (card, histories, items, seed) ->
              IrtFolder.folder(card, IrtTracerTrainer.train(histories)));

  private static TrainableKind logistic(
      String name, LogisticFamily family, String features, String limits) {
    return new TrainableKind(
        name,
        LogisticModel.KIND,
        features,
        SHARED_LIMITS
            + limits
            + " Neither answers after help nor the author's difficulty are used.",
        (card, histories, items, seed) ->
            LogisticModel.folder(
                card, LogisticTrainer.of(family, seed).train(histories, ItemDescriptions.NONE)));
  }

  /** A kind whose cards name it. */
  public TrainableKind(String name, String features, String limits, Training training) {
    this(name, name, features, limits, training);
  }

  /** Returns all kinds, the one to take if nobody says which first. */
  public static List<TrainableKind> all() {
    List<TrainableKind> kinds =
        new ArrayList<>(List.of(STACKED, LOGISTIC, BKT, BEST_LR, DAS3H, PFA, IRT, ELO));
    ServiceLoader.load(TracerKindSource.class)
        .forEach(source -> kinds.addAll(source.trainableKinds()));
    return List.copyOf(kinds);
  }

  /**
   * Returns the kind of a name.
   *
   * @throws XuebanException {@code INVALID_INPUT} naming those that there are
   */
  public static TrainableKind named(String name) {
    return all().stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                XuebanException.invalid(
                    "kind",
                    "\"%s\" cannot be trained here; choose one of %s."
                        .formatted(name, all().stream().map(TrainableKind::name).toList())));
  }
}
