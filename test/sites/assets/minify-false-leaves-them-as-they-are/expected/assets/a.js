var one = 1; // stays
