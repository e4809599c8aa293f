"""What teaches the choice of antecedents: whom pronouns, shared names and descriptions mean."""
