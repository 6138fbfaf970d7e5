"""When a message is due, and whether it arrived. Knows no Telegram and no SQL."""
