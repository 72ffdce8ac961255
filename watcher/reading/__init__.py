"""Page to observations: sentences, mentions, stance, ties to facts. Pure: opens no door, reads no clock."""
