package xueban.model.irt;

import java.util.List;

/**
 * What a fit came to.
 *
 * @param model the curves
 * @param logPosterior marginal log-likelihood plus log prior (natural, up to a constant) before
 *     each iteration and at the end; never falls
 * @param converged whether the last iteration gained less than the tolerance
 */
public record IrtFit(IrtModel model, List<Double> logPosterior, boolean converged) {
  public IrtFit {
    logPosterior = List.copyOf(logPosterior);
  }
}
