"""What a person should look at: privacy, near-duplicates, gaps, sums."""
