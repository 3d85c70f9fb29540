"""From a page to facts: pure functions over text and gazetteers, no network, no disk, no clock."""
