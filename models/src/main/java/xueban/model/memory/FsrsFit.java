package xueban.model.memory;

/**
 * What fitting found.
 *
 * @param parameters fitted
 * @param histories how many there were
 * @param reviews how many answers after a day or more were predicted
 * @param logLoss of these under the fitted parameters: mean negative log-likelihood (base e)
 * @param standardLogLoss of these under the standard parameters
 */
public record FsrsFit(
    FsrsParameters parameters,
    int histories,
    int reviews,
    double logLoss,
    double standardLogLoss) {}
