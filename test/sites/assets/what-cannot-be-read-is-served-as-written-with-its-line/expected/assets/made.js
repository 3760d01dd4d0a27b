var one = ;
