"""What the coach says and why: rules, knowledge and texts. No clock, no network, nothing of ours."""
