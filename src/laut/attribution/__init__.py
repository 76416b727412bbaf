"""Article to quotations: words, pieces and windows in, a model's candidates, and the quotations they decode to."""
