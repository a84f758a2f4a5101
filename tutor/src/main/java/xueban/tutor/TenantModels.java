package xueban.tutor;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import xueban.XuebanException;
import xueban.model.LearnerStates;
import xueban.model.ModelFolder;
import xueban.model.ModelPurpose;
import xueban.model.ModelRegistry;
import xueban.model.Tracer;
import xueban.model.logistic.LogisticModel;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.embed.LongTextEmbedder;
import xueban.nlp.tag.LearntTexts;
import xueban.nlp.tag.TagFolder;
import xueban.tutor.answer.AnswerFolder;
import xueban.tutor.answer.AnswerWeights;
import xueban.tutor.grading.TextGrader;
import xueban.tutor.grading.text.ShortAnswerScorer;
import xueban.tutor.grading.text.TextModel;
import xueban.tutor.insight.WarningFolder;
import xueban.tutor.insight.WarningWeights;

/**
 * Makes what serves of a tenant's models, for each purpose: the active one of the stores' folder,
 * unless the builder was given something for good or the stores have no folder.
 */
final class TenantModels {
  private final XuebanBuilder choices;

  TenantModels(XuebanBuilder choices) {
    this.choices = choices;
  }

  /** Returns what says which learner model serves. */
  ModelDesk learners() {
    Stores stores = choices.stores;
    Function<Tracer, LearnerStates> states =
        serving -> new LearnerStates(stores.learnerLog(), stores.snapshots(), serving);
    Tracer fixed = choices.tracer == null ? LogisticModel.shipped() : choices.tracer;
    return choices.tracer == null
        ? stores
            .modelFolder()
            .map(folder -> new ModelDesk(ModelRegistry.at(folder, choices.clock), states))
            .orElseGet(() -> new ModelDesk(fixed, states))
        : new ModelDesk(fixed, states);
  }

  /** Returns what tags as the active model does; empty if something else is to tag. */
  Optional<ServedModel<Optional<LearntTexts>>> tags() {
    Optional<Embedder> embedder = choices.embedder(Language.CHINESE).map(LongTextEmbedder::over);
    return choices.tagger != null
        ? Optional.empty()
        : served(
            ModelPurpose.TAGS,
            TagFolder.names(),
            folder -> TagFolder.read(folder, choices.stores.graph().load(), embedder),
            learnt -> embedder.flatMap(e -> otherVectors(learnt, e)).orElse(""),
            Optional.empty());
  }

  /** Returns what to say if the embedder is not the one that the tags were learnt with. */
  private static Optional<String> otherVectors(Optional<LearntTexts> learnt, Embedder embedder) {
    return learnt
        .flatMap(LearntTexts::lackedEmbedder)
        .map(
            lacked ->
                "Tags are told by characters alone: they were learnt from vectors of %s, too, and this service makes those of %s. Start it with that embedder, or train tags again with this one."
                    .formatted(lacked, embedder.id()));
  }

  /** Returns what grades short texts as the active model does; empty likewise. */
  Optional<ServedModel<Optional<TextGrader>>> graders() {
    if (choices.texts != null || !readsBothLanguages()) {
      return Optional.empty();
    }
    Optional<TextGrader> builtIn = texts();
    return served(
        ModelPurpose.SHORT_ANSWERS,
        ModelFolder.shipped(TextModel.KIND),
        folder -> {
          TextGrader own = grader(folder);
          return Optional.of(builtIn.map(own::otherwise).orElse(own));
        },
        builtIn);
  }

  /** Returns how signs count in early warnings as the active model says; empty likewise. */
  Optional<ServedModel<WarningWeights>> warnings() {
    return choices.warningWeights != null
        ? Optional.empty()
        : served(
            ModelPurpose.WARNINGS,
            WarningFolder.shipped(),
            WarningFolder::read,
            WarningWeights.shipped());
  }

  /** Returns when questions are answered as the active model says; empty likewise. */
  Optional<ServedModel<AnswerWeights>> answers() {
    return choices.answerWeights != null
        ? Optional.empty()
        : served(
            ModelPurpose.ANSWERS,
            AnswerFolder.shipped(),
            AnswerFolder::read,
            this::otherVectors,
            AnswerWeights.shipped());
  }

  /** Returns weights that fit the embedder: those given, or those that ship. */
  AnswerWeights fitting(AnswerWeights chosen) {
    return choices.embedder(Language.CHINESE).filter(chosen::fits).isPresent()
        ? chosen
        : AnswerWeights.shipped();
  }

  /** Returns what to say if the embedder is not the one that weights of answers were fitted to. */
  private String otherVectors(AnswerWeights chosen) {
    if (chosen.equals(AnswerWeights.shipped()) || fitting(chosen).equals(chosen)) {
      return "";
    }
    Optional<Embedder> embedder = choices.embedder(Language.CHINESE);
    if (embedder.isEmpty()) {
      return "Questions are answered by their words alone: the chosen weights were fitted to vectors of %s, and this service makes none. Start it with that embedder."
          .formatted(chosen.embedder());
    }
    String own = embedder.get().id();
    return AnswerWeights.shipped().fits(embedder.get())
        ? "Questions are answered by the weights that ship: the chosen ones were fitted to vectors of %s, and this service makes those of %s. Start it with that embedder, or train answers again with this one."
            .formatted(chosen.embedder(), own)
        : "Questions are answered by their words alone: the chosen weights were fitted to vectors of %s, and this service makes those of %s, which the weights that ship do not fit either. Start it with that embedder, or train answers again with this one."
            .formatted(chosen.embedder(), own);
  }

  private <T> Optional<ServedModel<T>> served(
      ModelPurpose purpose, ModelFolder shipped, Function<ModelFolder, T> reader, T builtIn) {
    return served(purpose, shipped, reader, made -> "", builtIn);
  }

  private <T> Optional<ServedModel<T>> served(
      ModelPurpose purpose,
      ModelFolder shipped,
      Function<ModelFolder, T> reader,
      Function<T, String> caution,
      T builtIn) {
    Consumer<ModelFolder> check =
        folder -> {
          T unused = reader.apply(folder); // throws if it cannot serve
        };
    return choices
        .stores
        .modelFolder()
        .map(
            folder ->
                new ServedModel<>(
                    ModelRegistry.at(folder, choices.clock, purpose, shipped, check),
                    reader,
                    caution,
                    builtIn));
  }

  /** Returns what grades short texts where no model of the tenant does; empty if nothing can. */
  Optional<TextGrader> texts() {
    if (choices.texts != null || !readsBothLanguages()) {
      return Optional.ofNullable(choices.texts);
    }
    ModelFolder shipped = ModelFolder.shipped(TextModel.KIND);
    TextModel model = TextModel.of(shipped);
    return model.fits(embedder(Language.CHINESE)) || model.fits(embedder(Language.ENGLISH))
        ? Optional.of(grader(shipped))
        : Optional.empty();
  }

  private boolean readsBothLanguages() {
    return choices.embedder(Language.CHINESE).isPresent()
        && choices.embedder(Language.ENGLISH).isPresent();
  }

  private Embedder embedder(Language language) {
    return choices.embedder(language).orElseThrow();
  }

  private TextGrader grader(ModelFolder folder) {
    TextModel model = TextModel.of(folder);
    Embedder chinese = embedder(Language.CHINESE);
    Embedder english = embedder(Language.ENGLISH);
    if (!model.fits(chinese) && !model.fits(english)) {
      throw XuebanException.invalid(
          "kind",
          "%s was fitted to other vectors than those of %s and %s. Train it with these."
              .formatted(folder.card().name(), chinese.id(), english.id()));
    }
    return TextGrader.by(folder.card(), new ShortAnswerScorer(this::embedder, model));
  }
}
